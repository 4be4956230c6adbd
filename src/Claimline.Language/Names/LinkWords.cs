using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>The small words that hold a name together.</summary>
internal sealed class LinkWords
{
    public LinkWords(Vocabulary vocabulary, WordFlags flags)
    {
        int Link(string word, NameFlags flag)
        {
            var id = vocabulary.Add(word);
            flags.Mark(id, flag);
            return id;
        }
        Of = Link("of", NameFlags.Link);
        For = Link("for", NameFlags.Link);
        To = Link("to", NameFlags.Link);
        In = Link("in", NameFlags.Link);
        On = Link("on", NameFlags.Link);
        And = Link("and", NameFlags.Link);
        The = Link("the", NameFlags.Article);
        Who = vocabulary.Add("who");
        Which = vocabulary.Add("which");
    }

    public int Of { get; }
    public int For { get; }
    public int To { get; }
    public int In { get; }
    public int On { get; }
    public int And { get; }
    public int The { get; }
    public int Who { get; }
    public int Which { get; }
}
