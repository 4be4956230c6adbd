namespace Claimline.Language.Tokens;

/// <summary>Phrases of one or more words, each with a value, found in a token list longest first.</summary>
internal sealed class PhraseBook<T>(Vocabulary vocabulary)
{
    private readonly Dictionary<long, int> steps = [];
    private readonly List<Node> nodes = [default];

    // By word id: the node of the phrases that start with the word, 0 for none. Most words end here, without a look into a dictionary.
    private int[] starts = [];

    /// <summary>Adds a phrase, its words divided by spaces; a phrase added again keeps the later value.</summary>
    public void Add(string phrase, T value, WordClass can = WordClass.None)
    {
        var node = 0;
        // The tokenizer cuts off the clitic, so "People's" is two steps here too.
        var words = phrase.Replace('\u2019', '\'').Replace("'s", " 's", StringComparison.Ordinal).AsSpan();
        foreach (var range in words.Split(' '))
        {
            var word = vocabulary.Add(words[range], can);
            node = node == 0 ? Start(word) : Step(node, word);
        }
        nodes[node] = nodes[node] with { Ends = true, Value = value };
    }

    /// <summary>The longest phrase that starts at a token: how many tokens it takes (0 where there is none) and its value.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, out T value)
    {
        value = default!;
        var word = tokens[at].Word;
        if ((uint)word >= (uint)starts.Length || starts[word] is var node && node == 0) return 0;
        var length = 0;
        for (var i = at + 1; ; i++)
        {
            if (nodes[node].Ends)
            {
                length = i - at;
                value = nodes[node].Value;
            }
            if (!nodes[node].Continues || i >= tokens.Length || tokens[i].Word == 0 || !steps.TryGetValue(Key(node, tokens[i].Word), out node)) return length;
        }
    }

    private int Start(int word)
    {
        if (word >= starts.Length) Array.Resize(ref starts, Math.Max(word + 1, vocabulary.Count));
        if (starts[word] != 0) return starts[word];
        nodes.Add(default);
        return starts[word] = nodes.Count - 1;
    }

    private int Step(int node, int word)
    {
        if (steps.TryGetValue(Key(node, word), out var next)) return next;
        nodes.Add(default);
        steps.Add(Key(node, word), nodes.Count - 1);
        nodes[node] = nodes[node] with { Continues = true };
        return nodes.Count - 1;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private readonly record struct Node(bool Ends, bool Continues, T Value);
}
