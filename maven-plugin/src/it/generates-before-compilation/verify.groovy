assert new File(basedir, 'target/classes/org/example/Degree1.class').isFile()
assert new File(basedir, 'target/classes/org/example/kernels/Harmonics.class').isFile()
assert new File(basedir, 'target/test-classes/org/example/testkernels/Cross.class').isFile()
def certificates = []
new File(basedir, 'target/classes').eachFileRecurse { if (it.name.endsWith('.certificate.json')) certificates << it }
assert certificates.size() == 1
