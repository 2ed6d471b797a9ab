assert new File(basedir, 'build.log').text.contains('1 certificates verified.')
