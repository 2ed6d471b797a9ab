def generated = new File(basedir, 'target/generated-sources/intertwine')
assert new File(basedir, 'build.log').text.contains('others.yaml: 1 kernels derived, proved and written.')
assert new File(generated, 'kernels/org/example/kernels/Harmonics.java').isFile()
assert !new File(generated, 'others').exists()
