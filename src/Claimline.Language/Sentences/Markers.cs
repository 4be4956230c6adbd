using Claimline.Language.Tokens;

namespace Claimline.Language.Sentences;

/// <summary>The endnote markers of a text, in order, so that a sentence's are found without a search through its tokens.</summary>
internal sealed class Markers
{
    private readonly List<int> tokens = [];
    private readonly List<int> numbers = [];

    public Markers(TokenizedText text)
    {
        var all = text.Tokens;
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at].Kind != TokenKind.Marker) continue;
            tokens.Add(at);
            numbers.Add(NumberOf(text.TextOf(at)));
        }
    }

    public int Count => tokens.Count;

    /// <summary>The token of the marker at an index.</summary>
    public int TokenAt(int index) => tokens[index];

    public int NumberAt(int index) => numbers[index];

    /// <summary>The numbers of the endnotes that a sentence calls, in its order, each once.</summary>
    public IReadOnlyList<int> Of(Sentence sentence)
    {
        var index = tokens.BinarySearch(sentence.First);
        if (index < 0) index = ~index;
        if (index == tokens.Count || tokens[index] >= sentence.End) return [];
        var found = new List<int>();
        for (; index < tokens.Count && tokens[index] < sentence.End; index++)
        {
            if (!found.Contains(numbers[index])) found.Add(numbers[index]);
        }
        return found;
    }

    /// <summary>The number inside "[12]".</summary>
    public static int NumberOf(ReadOnlySpan<char> marker)
    {
        var number = 0;
        foreach (var c in marker)
        {
            if (char.IsAsciiDigit(c)) number = number * 10 + (c - '0');
        }
        return number;
    }
}
