using System.Text;
using Claimline.Ledger.Queries;

namespace Claimline.Publish.Editing;

/// <summary>Sentences that somebody wrote by hand, read together by our own reader: what it found in each.</summary>
internal sealed class HandWriting
{
    private const string Between = "\n\n";

    private readonly Dictionary<string, LooseText> found = new(StringComparer.Ordinal);

    /// <param name="read">Reads a text; is not asked where there is none.</param>
    public HandWriting(IEnumerable<string> sentences, Func<string, LooseText> read)
    {
        var all = sentences.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 0) return;
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var sentence in all)
        {
            starts.Add(text.Length);
            text.Append(sentence).Append(Between);
        }
        var whole = read(text.ToString());
        for (var i = 0; i < all.Count; i++)
        {
            var (from, to) = (starts[i], starts[i] + all[i].Length);
            found[all[i]] = new LooseText([.. whole.Statements.Where(s => s.Sentence.Start >= from && s.Sentence.Start < to)], [.. whole.Persons.Where(p => p.Span.Start >= from && p.Span.Start < to)]);
        }
    }

    public LooseText Of(string sentence) => found[sentence];
}
