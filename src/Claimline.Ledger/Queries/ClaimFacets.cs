using System.Text.Json;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>
/// Counts the claims that a query finds by the values they have. Answers and kinds are counted claim by claim, of a long list those last spoken of. Of few
/// claims all parties, places and sources are counted; of many those of which the ledger tells most, each to <see cref="ClaimQuery.Counted"/>.
/// </summary>
internal sealed class ClaimFacets(ClaimQuery query, Database database, ClaimFilter filter, int found)
{
    private const int Walked = 30_000, Few = 2_000, Shown = 8;

    private const string Places = """
        SELECT place, (SELECT label FROM claimed_place WHERE claimed_place.id = place ORDER BY claims DESC LIMIT 1), count(DISTINCT claim) FROM claim_place
        WHERE claim IN (SELECT value FROM json_each($1)) GROUP BY place ORDER BY 3 DESC, 1 LIMIT $2
        """;

    private const string Sources = """
        SELECT key, name, count(DISTINCT claim) FROM (
            SELECT claim, coalesce((SELECT source FROM source_alias WHERE alias = speaker.key), speaker.key) AS key
            FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing JOIN speaker ON speaker.id = bearing.speaker
            WHERE claim IN (SELECT value FROM json_each($1))) JOIN source USING (key) GROUP BY key ORDER BY 3 DESC, 1 LIMIT $2
        """;

    private const string Parties = """
        SELECT party, party, count(DISTINCT claim) FROM claim_voice WHERE party IS NOT NULL AND claim IN (SELECT value FROM json_each($1)) GROUP BY party ORDER BY 3 DESC, 1 LIMIT $2
        """;

    private const string MostClaimed = """
        SELECT id, label FROM claimed_place ORDER BY claims DESC, id DESC LIMIT $1
        """;

    private const string MostHeard = """
        SELECT key, name FROM source ORDER BY statements DESC, key DESC LIMIT $1
        """;

    public IReadOnlyList<ClaimFacet> Count()
    {
        var tallies = Enumerable.Range(0, 5).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToList();
        var (ids, seen) = (new List<string>(), 0);
        foreach (var (id, answers) in filter.Answers(database, found <= ClaimQuery.Counted, Walked))
        {
            seen++;
            if (found <= Few) ids.Add(id);
            for (var i = 0; i < answers.Length; i++)
            {
                // Several things may stand against one claim.
                foreach (var value in answers[i].Length == 0 ? ["none"] : answers[i].Split(',')) tallies[i][value] = tallies[i].GetValueOrDefault(value) + 1;
            }
        }
        ClaimFacet Answer(string field, int i) => new(field,
        [
            .. tallies[i].OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(Shown)
                .Select(v => new FacetValue(v.Key, v.Key, Math.Min(v.Value, ClaimQuery.Counted), v.Value > ClaimQuery.Counted || seen == Walked)),
        ]);
        var all = found <= Few ? JsonSerializer.Serialize(ids) : null;
        return
        [
            Answer("headline", 0), Answer("contest", 2), Answer("currency", 3), Answer("basis", 1), Answer("kind", 4),
            // What is asked for already has the one value.
            new("party", query.Party is not null ? [] : all is null ? Counted(ClaimChoices.Parties.Select(static p => (p, p)), party => query with { Party = party }) : Grouped(Parties, all)),
            new("place", query.Place is not null ? [] : all is null ? Counted(Rows(MostClaimed), place => query with { Place = place }) : Grouped(Places, all)),
            new("source", query.Source is not null ? [] : all is null ? Counted(Rows(MostHeard), source => query with { Source = source }) : Grouped(Sources, all)),
        ];
    }

    private List<(string Value, string Name)> Rows(string sql) => [.. database.Query(sql, static r => (r.GetString(0), r.GetString(1)), Shown)];

    private List<FacetValue> Grouped(string sql, string ids) =>
        [.. database.Query(sql, static r => new FacetValue(r.GetString(0), r.IsDBNull(1) ? r.GetString(0) : r.GetString(1), r.GetInt32(2)), ids, Shown)];

    private List<FacetValue> Counted(IEnumerable<(string Value, string Name)> values, Func<string, ClaimQuery> asked)
    {
        var counts = values.Select(v => (v.Value, v.Name, Count: ClaimFilter.Of(asked(v.Value), database).Count(database))).ToList();
        return [.. counts.Where(static v => v.Count > 0).OrderByDescending(static v => v.Count).Select(static v => new FacetValue(v.Value, v.Name, Math.Min(v.Count, ClaimQuery.Counted), v.Count > ClaimQuery.Counted))];
    }
}
