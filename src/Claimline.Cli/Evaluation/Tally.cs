namespace Claimline.Cli.Evaluation;

/// <summary>What one measure counted: right, extra and missed.</summary>
internal readonly record struct Tally(int Right, int Extra, int Missed)
{
    public double Precision => Share(Right, Right + Extra);

    public double Recall => Share(Right, Right + Missed);

    /// <summary>Harmonic mean of precision and recall; 0 where both are.</summary>
    public double F1 => Precision + Recall is > 0 and var sum ? 2 * Precision * Recall / sum : 0;

    public bool IsEmpty => Right + Extra + Missed == 0;

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Extra + b.Extra, a.Missed + b.Missed);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
