using Claimline.Ledger.Judging;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Gives the statements on a claim their words back, in the order they were published; each document is unpacked once.</summary>
internal sealed class VoiceReader(Database database, IReadOnlyDictionary<Bearing, BearingRow> rows)
{
    private const string Document = """
        SELECT entry, name FROM document WHERE sha256 = $1
        """;

    private readonly Dictionary<string, (string? Name, string Text)> documents = new(StringComparer.Ordinal);

    /// <summary>Every statement in the claim, then those of claims that cannot hold together with it.</summary>
    public IReadOnlyList<(StatementKey Statement, VoiceTold Told)> Of(Claim claim, ClaimBlock block)
    {
        var own = claim.Bearings.Select(b => (Role: Words.Of(b.Role), Bearing: b));
        var counters = claim.Counters.SelectMany(id => block[id]?.With(BearingRole.Asserts) ?? []).Select(b => (Role: "counters", Bearing: b));
        return
        [
            .. own.Concat(counters).GroupBy(v => v.Bearing.Statement).OrderBy(v => v.First().Bearing.Published).ThenBy(v => v.Key.Document, StringComparer.Ordinal).ThenBy(v => v.First().Bearing.Content.Start)
                .Select((v, i) => (v.Key, Told(i + 1, string.Join(", ", v.Select(r => r.Role).Distinct(StringComparer.Ordinal)), v.First().Bearing))),
        ];
    }

    private VoiceTold Told(int number, string role, Bearing bearing)
    {
        var sha256 = bearing.Statement.Document;
        if (!documents.TryGetValue(sha256, out var document))
        {
            var (entry, name) = database.First(Document, static r => (r.GetInt64(0), r.IsDBNull(1) ? null : r.GetString(1)), sha256);
            documents[sha256] = document = (name, KeptDocument.Of(database.First(EntryRow.ByNumber, EntryRow.Read, entry)!.Content!).Text);
        }
        return new VoiceTold
        {
            Number = number, Role = role, SourceKey = bearing.Source.Key, Source = bearing.Source.Name, Party = bearing.Source.Party, SpeaksFor = bearing.Source.SpeaksFor, Reliability = bearing.Source.Reliability, Via = [.. bearing.Via.Select(v => v.Name)],
            Stance = Words.Of(bearing.Stance), IsWithdrawn = bearing.IsWithdrawn, IsManual = bearing.IsManual, Day = bearing.Said?.First ?? bearing.Published, Document = sha256, Name = document.Name, Publisher = bearing.Publisher,
            Published = bearing.Published, Recorded = bearing.Known, Span = bearing.Content, Words = bearing.Content.Of(document.Text), Urls = bearing.Urls, Amounts = bearing.Own.Amounts, Evidence = rows[bearing].Evidence,
            Views = [.. bearing.Views.Select(Words.Of).Distinct(StringComparer.Ordinal)],
        };
    }
}
