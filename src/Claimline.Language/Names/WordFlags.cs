using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Collects flags by word while data is read; frozen into an array by word id.</summary>
internal sealed class WordFlags(Vocabulary vocabulary)
{
    private readonly Dictionary<int, NameFlags> flags = [];

    /// <summary>Marks the first word of a phrase.</summary>
    public void Mark(string phrase, NameFlags flag)
    {
        var end = phrase.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? phrase : phrase[..end];
        var clitic = first.IndexOf("'s", StringComparison.Ordinal);
        if (clitic > 0 && clitic == first.Length - 2) first = first[..clitic];
        Mark(vocabulary.Add(first), flag);
    }

    public void Mark(int word, NameFlags flag) => flags[word] = flags.GetValueOrDefault(word) | flag;

    /// <summary>This list's flags joined with another's.</summary>
    public NameFlags[] Freeze(WordFlags other)
    {
        var all = new NameFlags[vocabulary.Count];
        foreach (var (word, flag) in flags) all[word] |= flag;
        foreach (var (word, flag) in other.flags) all[word] |= flag;
        return all;
    }
}
