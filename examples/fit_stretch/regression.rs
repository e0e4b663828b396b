//! Logistic regression by Newton's method.

/// The weights that make the labels likeliest, less `l2` half the sum of their squares (the first weight, the bias, is free).
/// A row is its features, its label and its weight.
pub(crate) fn fit<const N: usize>(rows: &[([f64; N], bool, f64)], l2: f64) -> [f64; N] {
    let mut point = [0.0; N];
    for _ in 0..30 {
        let mut slope = [0.0; N];
        let mut bend = [[0.0; N]; N];
        for (at, weight) in point.iter().enumerate().skip(1) {
            slope[at] = l2 * weight;
            bend[at][at] = l2;
        }
        bend[0][0] = 1e-9;
        for (features, label, weight) in rows {
            let score: f64 = features.iter().zip(&point).map(|(feature, weight)| feature * weight).sum();
            let chance = 1.0 / (1.0 + (-score).exp());
            let miss = weight * (chance - f64::from(u8::from(*label)));
            let spread = weight * chance * (1.0 - chance);
            for i in (0..N).filter(|&i| features[i] != 0.0) {
                slope[i] += miss * features[i];
                for j in 0..N {
                    bend[i][j] += spread * features[i] * features[j];
                }
            }
        }
        let step = solved(bend, slope);
        let size = step.iter().map(|step| step * step).sum::<f64>().sqrt();
        let share = if size > 20.0 { 20.0 / size } else { 1.0 };
        point.iter_mut().zip(step).for_each(|(at, step)| *at -= share * step);
        if size < 1e-6 {
            break;
        }
    }
    point
}

/// Gauss's elimination with pivots.
fn solved<const N: usize>(mut matrix: [[f64; N]; N], mut values: [f64; N]) -> [f64; N] {
    for column in 0..N {
        let pivot = (column..N).max_by(|&a, &b| matrix[a][column].abs().total_cmp(&matrix[b][column].abs())).unwrap_or(column);
        matrix.swap(column, pivot);
        values.swap(column, pivot);
        for row in column + 1..N {
            let share = matrix[row][column] / matrix[column][column];
            let above = matrix[column];
            matrix[row].iter_mut().zip(above).skip(column).for_each(|(cell, above)| *cell -= share * above);
            values[row] -= share * values[column];
        }
    }
    for row in (0..N).rev() {
        let known: f64 = (row + 1..N).map(|column| matrix[row][column] * values[column]).sum();
        values[row] = (values[row] - known) / matrix[row][row];
    }
    values
}
