namespace Claimline.Language.Blocks;

/// <summary>Recognises the line that prints the day of publication and nothing else: "January 13, 2025, 5:30pm ET".</summary>
internal static class Dateline
{
    private const int Longest = 70;

    public static bool Is(string text, Line line, LayoutWords words) =>
        line.Length <= Longest && !line.Is(LineTraits.Bullet) && PrintedDate.Find(text.AsSpan(line.Start, line.Length), words, out var alone) is not null && alone;
}
