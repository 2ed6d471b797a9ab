package io.intertwine.runtime.reference;

/** A smooth function of the kernels' closed list, with its first two derivatives. */
enum ReferenceFunction {
  SQRT {
    @Override
    double[] jet(double u) {
      double f = Math.sqrt(u);
      return new double[] {f, 0.5 / f, -0.25 / (u * f)};
    }
  },
  RECIPROCAL {
    @Override
    double[] jet(double u) {
      double f = 1 / u;
      return new double[] {f, -f * f, 2 * f * f * f};
    }
  },
  RECIPROCAL_SQRT {
    @Override
    double[] jet(double u) {
      double f = 1 / Math.sqrt(u);
      double cube = f * f * f;
      return new double[] {f, -0.5 * cube, 0.75 * cube * f * f};
    }
  },
  EXP {
    @Override
    double[] jet(double u) {
      double f = Math.exp(u);
      return new double[] {f, f, f};
    }
  },
  LOG {
    @Override
    double[] jet(double u) {
      return new double[] {Math.log(u), 1 / u, -1 / (u * u)};
    }
  },
  SIGMOID {
    @Override
    double[] jet(double u) {
      double f = 1 / (1 + Math.exp(-u));
      return new double[] {f, f * (1 - f), f * (1 - f) * (1 - 2 * f)};
    }
  },
  TANH {
    @Override
    double[] jet(double u) {
      double f = Math.tanh(u);
      return new double[] {f, 1 - f * f, -2 * f * (1 - f * f)};
    }
  },
  SIN {
    @Override
    double[] jet(double u) {
      return new double[] {Math.sin(u), Math.cos(u), -Math.sin(u)};
    }
  },
  COS {
    @Override
    double[] jet(double u) {
      return new double[] {Math.cos(u), -Math.sin(u), -Math.cos(u)};
    }
  },
  ABSOLUTE {
    @Override
    double[] jet(double u) {
      return new double[] {Math.abs(u), Math.signum(u), 0};
    }
  },
  SIGN {
    @Override
    double[] jet(double u) {
      return new double[] {Math.signum(u), 0, 0};
    }
  };

  /** The values f(u), f'(u), f''(u). */
  abstract double[] jet(double u);
}
