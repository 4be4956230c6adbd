using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Documents;

/// <summary>The names by which houses speak of themselves in their reports (publishers.tsv of every theatre).</summary>
internal sealed class Publishers
{
    private readonly List<(string Name, int Word, DataLine Line)> names = [];

    public static Publishers Load(DataFiles files, Vocabulary words, ICollection<Problem> problems)
    {
        var publishers = new Publishers();
        foreach (var path in files.Paths.Where(p => p.StartsWith("theatres/", StringComparison.Ordinal) && p.EndsWith("/publishers.tsv", StringComparison.Ordinal)))
        {
            foreach (var row in Table.Read(files, path, problems, "name").Rows)
            {
                if (row["name"] is { } name && !publishers.names.Exists(n => n.Name == name)) publishers.names.Add((name, words.Add(name, WordClass.Noun), row.Line));
            }
        }
        return publishers;
    }

    /// <summary>The name that a report uses most for itself; null where it uses none that is known.</summary>
    public string? MostNamed(TokenizedText text, IReadOnlyList<Block> blocks)
    {
        Span<int> counts = stackalloc int[names.Count];
        foreach (ref readonly var token in text.Tokens)
        {
            if ((token.Shape & TokenShape.AllCapitals) != 0 && token.Word != 0) Count(token.Word, counts);
        }
        if (!counts.ContainsAnyExcept(0)) InBoilerplate(text.Text, blocks, counts);

        var best = -1;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > (best < 0 ? 0 : counts[best])) best = i;
        }
        return best < 0 ? null : names[best].Name;
    }

    private void Count(int word, Span<int> counts)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Word == word) counts[i]++;
        }
    }

    private void InBoilerplate(string text, IReadOnlyList<Block> blocks, Span<int> counts)
    {
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Boilerplate) continue;
            var span = text.AsSpan(block.Span.Start, block.Span.Length);
            for (var i = 0; i < names.Count; i++)
            {
                var at = span.IndexOf(names[i].Name, StringComparison.Ordinal);
                var end = at + names[i].Name.Length;
                if (at >= 0 && (at == 0 || !char.IsLetter(span[at - 1])) && (end == span.Length || !char.IsLetter(span[end]))) counts[i]++;
            }
        }
    }
}
