namespace Claimline.Language.Tokens;

/// <summary>Every word that any data file knows, as a number, with what it can be. Folded by case and apostrophe; built once, then read by all threads.</summary>
/// <remarks>An open-addressed table of its own: one probe a token decides the speed of the whole reading, and no framework dictionary can fold case while it hashes.</remarks>
internal sealed class Vocabulary
{
    private readonly List<string> words = [""];
    private readonly List<WordClass> classes = [WordClass.None];
    private int[] slots = new int[1 << 14];

    /// <summary>Number of words, and one more than the largest id.</summary>
    public int Count => words.Count;

    public WordClass ClassesOf(int word) => classes[word];

    public string this[int word] => words[word];

    /// <summary>The id of a word, added where it is new; the classes are joined to those it has.</summary>
    public int Add(ReadOnlySpan<char> word, WordClass can = WordClass.None)
    {
        var id = Find(word);
        if (id == 0)
        {
            id = words.Count;
            words.Add(Fold(word));
            classes.Add(can);
            if (words.Count * 2 > slots.Length) Grow();
            else Place(id);
        }
        else
        {
            classes[id] |= can;
        }
        return id;
    }

    /// <summary>The id of a word in any case; 0 where it is not known.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)HashOf(word) & mask; ; slot = (slot + 1) & mask)
        {
            var id = slots[slot];
            if (id == 0 || Same(words[id], word)) return id;
        }
    }

    /// <summary>The form under which a word is kept: lower case, straight apostrophe.</summary>
    public static string Fold(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++) folded[i] = Fold(from[i]);
    });

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < (char)0x80 => c,
        '\u2019' or '\u2018' or '\u02BC' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    private static bool Same(string kept, ReadOnlySpan<char> word)
    {
        if (kept.Length != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (kept[i] != Fold(word[i])) return false;
        }
        return true;
    }

    /// <summary>A hash of a word in any case, the same in every process: FNV-1a with a final mix, so that short words spread over the low bits.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ Fold(c)) * 16777619u;
        return hash ^ (hash >> 15);
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var id = 1; id < words.Count; id++) Place(id);
    }

    private void Place(int id)
    {
        var mask = slots.Length - 1;
        var slot = (int)HashOf(words[id]) & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = id;
    }
}
