namespace Claimline.Bench;

/// <summary>Draws ranks as often as they were counted: shares of some ranks, those between by a straight line in logarithms.</summary>
internal sealed class Ranked
{
    private readonly double[] sums;

    /// <param name="count">Ranks are 0 to one less.</param>
    /// <param name="shares">Ascending ranks from 1, each with its share of all.</param>
    public Ranked(int count, params ReadOnlySpan<(int Rank, double Share)> shares)
    {
        sums = new double[count];
        var sum = 0.0;
        for (int rank = 1, at = 0; rank <= count; rank++)
        {
            while (at < shares.Length - 2 && rank > shares[at + 1].Rank) at++;
            var (a, b) = (shares[at], shares[at + 1]);
            var slope = Math.Log(b.Share / a.Share) / Math.Log((double)b.Rank / a.Rank);
            sum += a.Share * Math.Pow((double)rank / a.Rank, Math.Min(0, slope));
            sums[rank - 1] = sum;
        }
    }

    public int Next(Random random)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return at < 0 ? Math.Min(~at, sums.Length - 1) : at;
    }
}
