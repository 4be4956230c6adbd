namespace Claimline.Cli.Evaluation;

/// <summary>How far a figure could move with other documents of the same kind: the middle 95 percent over documents drawn anew.</summary>
internal static class Bootstrap
{
    private const int Rounds = 1000;

    public static (double Low, double High) F1(IReadOnlyList<Scores> documents, Measure measure)
    {
        var figures = new double[Rounds];
        // A fixed sequence, so that the same readings print the same interval.
        var state = 0x9E3779B97F4A7C15UL;
        for (var round = 0; round < Rounds; round++)
        {
            var sum = default(Tally);
            for (var draw = 0; draw < documents.Count; draw++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                sum += documents[(int)(state % (ulong)documents.Count)][measure];
            }
            figures[round] = sum.F1;
        }
        Array.Sort(figures);
        return (figures[25], figures[974]);
    }
}
