def log = new File(basedir, 'build.log').text
assert log.count('kernels.yaml: 1 kernels derived, proved and written.') == 1
assert log.count('kernels.yaml is up to date.') == 1
