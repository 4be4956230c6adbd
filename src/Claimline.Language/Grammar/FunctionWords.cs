using Claimline.Language.Tokens;

namespace Claimline.Language.Grammar;

/// <summary>The ids of the few words that the grammar itself is about.</summary>
internal sealed class FunctionWords(Vocabulary words)
{
    public int That { get; } = words.Add("that");
    public int To { get; } = words.Add("to");
    public int By { get; } = words.Add("by");
    public int As { get; } = words.Add("as");
    public int Of { get; } = words.Add("of");
    public int And { get; } = words.Add("and");
    public int But { get; } = words.Add("but");
    public int Or { get; } = words.Add("or");
    public int Nor { get; } = words.Add("nor");
    public int Not { get; } = words.Add("not");
    public int If { get; } = words.Add("if");
    public int Whether { get; } = words.Add("whether");
    public int Which { get; } = words.Add("which");
    public int What { get; } = words.Add("what");
    public int Who { get; } = words.Add("who");
    public int Whose { get; } = words.Add("whose");
    public int With { get; } = words.Add("with");
    public int For { get; } = words.Add("for");
    public int In { get; } = words.Add("in");
    public int On { get; } = words.Add("on");
    public int There { get; } = words.Add("there");
    public int Even { get; } = words.Add("even");
    public int Including { get; } = words.Add("including");
    public int How { get; } = words.Add("how");
    public int Per { get; } = words.Add("per");
    public int According { get; } = words.Add("according");
    public int However { get; } = words.Add("however");
    public int Both { get; } = words.Add("both");
    public int Be { get; } = words.Add("be");
    public int Been { get; } = words.Add("been");
    public int Being { get; } = words.Add("being");
    public int Having { get; } = words.Add("having");
    public int Have { get; } = words.Add("have");
    public int Has { get; } = words.Add("has");
    public int Had { get; } = words.Add("had");
    public int Do { get; } = words.Add("do");
    public int Does { get; } = words.Add("does");
    public int Did { get; } = words.Add("did");
}
