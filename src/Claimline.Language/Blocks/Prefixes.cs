namespace Claimline.Language.Blocks;

/// <summary>Phrases that a line may start with, in any case, sorted into boxes by their first letter, since most lines start with none.</summary>
internal sealed class Prefixes<T>
{
    private readonly List<(string Text, T Value)>[] boxes = new List<(string, T)>[128];

    public void Add(string text, T value) => (boxes[Box(text[0])] ??= []).Add((text, value));

    public bool TryMatch(ReadOnlySpan<char> line, out T value)
    {
        value = default!;
        if (line.IsEmpty || boxes[Box(line[0])] is not { } box) return false;
        foreach (var (text, at) in box)
        {
            if (!line.StartsWith(text, StringComparison.OrdinalIgnoreCase)) continue;
            value = at;
            return true;
        }
        return false;
    }

    private static int Box(char c) => c >= 128 ? 0 : char.IsAsciiLetterUpper(c) ? c | 0x20 : c;
}
