using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Claimline.Language.Tokens;

/// <summary>Every word that any data file knows, as a number, with what it can be. Folded by case and apostrophe; built once, then read by all threads.</summary>
/// <remarks>An open-addressed table of its own: one probe a token decides the speed of the whole reading, and no framework dictionary can fold case while it hashes.</remarks>
internal sealed class Vocabulary
{
    private readonly List<string> words = [""];
    private readonly List<WordClass> classes = [WordClass.None];
    private Slot[] slots = new Slot[1 << 14];

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
        var hash = HashOf(word);
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ref readonly var here = ref slots[slot];
            if (here.Id == 0 || (here.Hash == hash && Same(words[here.Id], word))) return here.Id;
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
        if (word.SequenceEqual(kept)) return true;
        for (var i = 0; i < word.Length; i++)
        {
            if (kept[i] != Fold(word[i])) return false;
        }
        return true;
    }

    /// <summary>A hash of a word in any case, the same in every process. Four letters at a time: the bit that tells capitals from small letters is set in all.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word)) return Mix(word);
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++) folded[i] = Fold(word[i]);
        return Mix(folded);
    }

    private static uint Mix(ReadOnlySpan<char> word)
    {
        const ulong Small = 0x0020_0020_0020_0020, Prime = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)word.Length;
        for (; word.Length >= 4; word = word[4..]) hash = (BitOperations.RotateLeft(hash, 23) ^ (MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)) | Small)) * Prime;
        ulong rest = 0;
        foreach (var c in word) rest = (rest << 16) | c;
        hash = (BitOperations.RotateLeft(hash, 23) ^ (rest | Small)) * Prime;
        return (uint)(hash >> 32);
    }

    private void Grow()
    {
        slots = new Slot[slots.Length * 2];
        for (var id = 1; id < words.Count; id++) Place(id);
    }

    private void Place(int id)
    {
        var mask = slots.Length - 1;
        var hash = HashOf(words[id]);
        var slot = (int)hash & mask;
        while (slots[slot].Id != 0) slot = (slot + 1) & mask;
        slots[slot] = new Slot(hash, id);
    }

    private readonly record struct Slot(uint Hash, int Id);
}
