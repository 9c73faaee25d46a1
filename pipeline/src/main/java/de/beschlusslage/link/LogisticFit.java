package de.beschlusslage.link;

import java.util.List;

/** Logistic regression by Newton's method with a ridge on standardised features. */
final class LogisticFit {
  private static final int STEPS = 25;

  private LogisticFit() {}

  /**
   * An example.
   *
   * @param features as measured
   * @param wanted probability, between 0 and 1
   * @param weight how much it counts
   */
  record Example(double[] features, double wanted, double weight) {}

  /**
   * Weights for the features as measured, and last the bias.
   *
   * @param ridge strength of the pull towards 0, as if so many examples spoke for it
   */
  static double[] fit(List<Example> examples, double ridge) {
    int n = examples.get(0).features().length;
    double[] mean = new double[n];
    double[] deviation = new double[n];
    double total = 0;
    for (Example e : examples) {
      total += e.weight();
      for (int i = 0; i < n; i++) {
        mean[i] += e.weight() * e.features()[i];
      }
    }
    for (int i = 0; i < n; i++) {
      mean[i] /= total;
    }
    for (Example e : examples) {
      for (int i = 0; i < n; i++) {
        double d = e.features()[i] - mean[i];
        deviation[i] += e.weight() * d * d;
      }
    }
    for (int i = 0; i < n; i++) {
      deviation[i] = Math.sqrt(deviation[i] / total) + 1e-9;
    }
    double[] beta = new double[n + 1];
    for (int step = 0; step < STEPS; step++) {
      newton(examples, mean, deviation, ridge, beta);
    }
    for (int i = 0; i < n; i++) {
      beta[i] /= deviation[i];
      beta[n] -= beta[i] * mean[i];
    }
    return beta;
  }

  private static void newton(
      List<Example> examples, double[] mean, double[] deviation, double ridge, double[] beta) {
    int n = mean.length;
    double[] gradient = new double[n + 1];
    double[][] hessian = new double[n + 1][n + 1];
    double[] z = new double[n + 1];
    z[n] = 1;
    for (Example e : examples) {
      double sum = beta[n];
      for (int i = 0; i < n; i++) {
        z[i] = (e.features()[i] - mean[i]) / deviation[i];
        sum += beta[i] * z[i];
      }
      double p = 1 / (1 + Math.exp(-sum));
      double curvature = e.weight() * p * (1 - p);
      for (int i = 0; i <= n; i++) {
        gradient[i] += e.weight() * (p - e.wanted()) * z[i];
        for (int j = 0; j <= i; j++) {
          hessian[i][j] += curvature * z[i] * z[j];
        }
      }
    }
    for (int i = 0; i <= n; i++) {
      for (int j = i + 1; j <= n; j++) {
        hessian[i][j] = hessian[j][i];
      }
      hessian[i][i] += i < n ? ridge : 1e-6;
      gradient[i] += i < n ? ridge * beta[i] : 0;
    }
    double[] move = solve(hessian, gradient);
    for (int i = 0; i <= n; i++) {
      beta[i] -= move[i];
    }
  }

  /** Gaussian elimination with pivoting; the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = matrix[column];
      matrix[column] = matrix[pivot];
      matrix[pivot] = swap;
      double value = x[column];
      x[column] = x[pivot];
      x[pivot] = value;
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int k = column; k < n; k++) {
          matrix[row][k] -= factor * matrix[column][k];
        }
        x[row] -= factor * x[column];
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int k = row + 1; k < n; k++) {
        x[row] -= matrix[row][k] * x[k];
      }
      x[row] /= matrix[row][row];
    }
    return x;
  }
}
