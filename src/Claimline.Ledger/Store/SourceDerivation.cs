using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Store;

/// <summary>Derives the tables of sources from speakers and decisions.</summary>
/// <param name="into">Where to write; temporary tables of the same names stand in front of the ledger's own.</param>
internal sealed class SourceDerivation(Database into)
{
    /// <summary>Brings the tables up to what a transaction changed, and adds the blocks of claims that are touched by it.</summary>
    public void Apply(Touched touched)
    {
        var book = SourceDecisionRow.Book(into, DateTimeOffset.MaxValue);
        if (touched.HasDecisions) Decide(book, DateOnly.MaxValue);
        var aliased = book.Keys.ToLookup(book.KeyOf, StringComparer.Ordinal);
        var again = touched.Sources.Concat(touched.Sources.Select(book.KeyOf)).ToHashSet(StringComparer.Ordinal);
        var heard = touched.Heard.Where(h => h.Speaker.Statements > 0).ToLookup(h => book.KeyOf(h.Speaker.Identity.Key), StringComparer.Ordinal);
        again.UnionWith(heard.Select(h => h.Key).Where(key => aliased[key].Any(alias => alias != key)));
        foreach (var key in again)
        {
            var before = into.First(SourceRow.SideOf, static r => r.GetString(0), key);
            Count(key, book);
            // What is decided to be this source has its side.
            if (into.First(SourceRow.SideOf, static r => r.GetString(0), key) == before) continue;
            foreach (var alias in aliased[key].Where(a => a != key)) Touch(alias, touched);
        }
        // A source of a few thousand documents is not counted again for one more.
        foreach (var source in heard.Where(h => !again.Contains(h.Key))) Add(source.Key, source);
    }

    /// <summary>Writes the tables as of another day or instant.</summary>
    public void Then(DateOnly? asOf, DateTimeOffset? known, long instant)
    {
        var book = SourceDecisionRow.Book(into, known ?? DateTimeOffset.MaxValue);
        Decide(book, asOf ?? DateOnly.MaxValue);
        into.Run(SourceRow.CountThen, instant, Days.Text(asOf));
        foreach (var key in book.Keys.Where(k => book.KeyOf(k) == k && book.IsOnboarded(k))) into.Run(SourceRow.Onboard, key);
    }

    /// <summary>Adds the blocks of claims that depend on a source.</summary>
    public void Touch(string key, Touched touched) => touched.Add(into, SourceRow.Days, key, $"\"{key}\"");

    private void Decide(SourceBook book, DateOnly day)
    {
        into.Run(SourceRow.ForgetAliases);
        into.Run(SourceRow.ForgetDecided);
        foreach (var key in book.Keys.Order(StringComparer.Ordinal))
        {
            if (book.KeyOf(key) is var source && source != key) into.Run(SourceRow.InsertAlias, key, source);
            else if (book.Facts(key, day).ToLookup(f => f.Fact.Field, f => f.Fact.Value) is { Count: > 0 } facts)
            {
                string? Last(SourceField field) => facts[field].LastOrDefault();
                string? Side(SourceField field) => Last(field) is SourceFact.Unknown ? "" : Last(field);
                into.Run(SourceRow.InsertDecided, key, Last(SourceField.Name), Last(SourceField.Kind), Side(SourceField.Party), Side(SourceField.SpeaksFor), Last(SourceField.Reliability));
            }
        }
    }

    private void Count(string key, SourceBook book)
    {
        into.Run(SourceRow.Delete, key);
        if (book.KeyOf(key) != key) return;
        into.Run(SourceRow.Count, key);
        if (book.IsOnboarded(key)) into.Run(SourceRow.Onboard, key);
    }

    private void Add(string key, IEnumerable<(long Reading, SpeakerRow Speaker)> heard)
    {
        var documents = new HashSet<long>();
        foreach (var (reading, speaker) in heard)
        {
            if (!speaker.Identity.IsNamed) continue;
            var one = speaker.Identity;
            into.Run(SourceRow.Add, key, one.Name, one.Kind, one.Party, one.SpeaksFor, speaker.Statements, documents.Add(reading) ? 1 : 0, Days.Text(speaker.First), Days.Text(speaker.Last));
        }
    }
}
