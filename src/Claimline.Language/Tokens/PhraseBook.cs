namespace Claimline.Language.Tokens;

/// <summary>Phrases of one or more words, each with a value, found in a token list longest first.</summary>
internal sealed class PhraseBook<T>(Vocabulary vocabulary)
{
    private readonly Dictionary<long, int> steps = [];
    private readonly List<(bool Ends, T Value)> nodes = [(false, default!)];
    private readonly HashSet<int> starts = [];

    /// <summary>Adds a phrase, its words divided by spaces; a phrase added again keeps the later value.</summary>
    public void Add(string phrase, T value, WordClass can = WordClass.None)
    {
        var node = 0;
        // The tokenizer cuts off the clitic, so "People's" is two steps here too.
        var words = phrase.Replace('\u2019', '\'').Replace("'s", " 's", StringComparison.Ordinal).AsSpan();
        foreach (var range in words.Split(' '))
        {
            var word = vocabulary.Add(words[range], can);
            if (node == 0) starts.Add(word);
            var key = Key(node, word);
            if (!steps.TryGetValue(key, out var next))
            {
                next = nodes.Count;
                nodes.Add((false, default!));
                steps.Add(key, next);
            }
            node = next;
        }
        nodes[node] = (true, value);
    }

    /// <summary>The longest phrase that starts at a token: how many tokens it takes (0 where there is none) and its value.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, out T value)
    {
        value = default!;
        if (!starts.Contains(tokens[at].Word)) return 0;
        int node = 0, length = 0;
        for (var i = at; i < tokens.Length && tokens[i].Word != 0 && steps.TryGetValue(Key(node, tokens[i].Word), out node); i++)
        {
            if (!nodes[node].Ends) continue;
            length = i - at + 1;
            value = nodes[node].Value;
        }
        return length;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
