def log = new File(basedir, 'build.log').text
assert log =~ /kernels\.yaml:3: group: 'O\(4\)'/
assert !(log =~ /\n\s+at io\.intertwine/)
assert !new File(basedir, 'target/generated-sources/intertwine/kernels').exists()
