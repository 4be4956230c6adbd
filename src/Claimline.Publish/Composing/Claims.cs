using System.Globalization;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>The claims of a product as open data.</summary>
internal sealed class Claims(Cleared cleared, PublicationData data, Edition edition)
{
    private readonly Dictionary<StatementKey, DayStatement> statements = cleared.Material.Statements.ToDictionary(s => s.Key);
    private readonly Dictionary<string, string> theatres = cleared.Material.Documents.ToDictionary(d => d.Sha256, d => d.Theatre, StringComparer.Ordinal);

    public IReadOnlyList<PublishedClaim> Of(IReadOnlyList<Note> notes)
    {
        var cited = notes.SelectMany(n => n.Citations.SelectMany(c => c.Statements.Select(s => (Statement: s, n.Number)))).Distinct().ToLookup(c => c.Statement, c => c.Number);
        var (ranking, standing) = (new Ranking(data.Ranking), new StandingOf(cleared, data));
        return [.. cleared.Material.Claims.Select(claim => Of(claim, cited, ranking.Of(claim), [.. standing.Why(claim)])).OfType<PublishedClaim>()];
    }

    private PublishedClaim? Of(DayClaim claim, ILookup<StatementKey, int> cited, (int Points, IReadOnlyList<string> Reasons) rank, IReadOnlyList<string> why)
    {
        var voices = claim.Claim.Bearings.Where(b => statements.ContainsKey(b.Statement)).Select(b => (Bearing: b, Statement: statements[b.Statement])).DistinctBy(v => (v.Statement.Key, v.Bearing.Role)).ToList();
        if (voices.Count == 0) return null;
        var telling = voices.OrderBy(v => v.Bearing.Role).ThenBy(v => cleared.Coarse.ContainsKey(v.Statement.Key)).First().Statement;
        var coarse = voices.TrueForAll(v => cleared.Coarse.ContainsKey(v.Statement.Key)) ? cleared.Coarse[telling.Key] : (Exactness?)null;
        // Places are those of what may be told, never those that the ledger has of the claim.
        var ids = claim.Claim.Proposition.Places.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var places = voices.SelectMany(v => v.Statement.Places).Where(p => coarse is not null || p.Id is null || ids.Contains(p.Id) || ids.Contains(Linked(p.Name))).DistinctBy(p => p.Name).ToList();
        var located = places.Find(p => p.Point is not null);
        var point = located?.Point;
        var (summary, status) = (claim.Summary, claim.Status);
        return new PublishedClaim
        {
            Id = summary.Id, ShortId = summary.ShortId, Label = Telling.Words(telling), Kind = summary.Kind, Party = summary.Party, Day = summary.Day, Headline = summary.Headline, Basis = summary.Basis, Contest = summary.Contest,
            Currency = summary.Currency, Ended = summary.Ended, Before = claim.Before?.ToString().ToLowerInvariant(), Places = [.. places.Select(p => p.Name)], Point = point,
            IsArea = located?.Type is "admin1" or "admin2" or "country" or "region",
            Axis = point is { } at ? Axes.Of(at, data.AxesOf(theatres[telling.Key.Document], edition.Date))?.Id : null,
            Exactness = coarse?.ToString().ToLowerInvariant() ?? "exact", Points = rank.Points, Reasons = rank.Reasons, Why = why,
            Numbers = [.. voices.Where(v => v.Bearing.Role is BearingRole.Asserts).SelectMany(v => v.Statement.Numbers).Distinct()],
            Voices = [.. voices.Select(v => Of(v.Bearing, v.Statement, [.. cited[v.Statement.Key].Order()]))],
        };
    }

    private PublishedVoice Of(Bearing bearing, DayStatement s, IReadOnlyList<int> notes)
    {
        var isCoarse = cleared.Coarse.ContainsKey(s.Key);
        return new PublishedVoice(s.Key, Role(bearing.Role), s.Source.Name, s.Source.Kind, s.Source.Party, s.Via, s.Stance.ToString().ToLowerInvariant(), s.Negative, s.Said?.Edtf, s.Published, s.Publisher,
            isCoarse ? null : s.Content, isCoarse ? null : s.Words, s.Urls, s.Evidence, notes);
    }

    private static string Linked(string name) => name.ToLower(CultureInfo.InvariantCulture);

    // "of part" of OfPart.
    private static string Role(BearingRole role) => string.Concat(role.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
