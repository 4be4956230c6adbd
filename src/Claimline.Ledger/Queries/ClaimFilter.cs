using System.Globalization;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>
/// What a query asks of claims, as SQL: the condition that fewest claims meet leads, by its index; where many meet all conditions, the list is walked
/// from the last spoken of until a page is full. What most claims meet leads nothing (no contest, current, claimed, reported, days): asked alone it
/// fills a page soon, beside a rare condition that leads it is asked of few, and of days that nobody spoke of the whole list is walked.
/// </summary>
internal sealed class ClaimFilter
{
    /// <summary>Sentences, the newest first, in which words are looked for.</summary>
    private const int NewestPassages = 10_000;

    // A claim has few voices; it is asked claim by claim.
    private const string Voiced = "EXISTS (SELECT 1 FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing WHERE claim_voice.claim = claim.id AND ";

    private readonly List<Condition> conditions = [];
    private readonly List<object?> values = [];

    private ClaimFilter()
    {
    }

    /// <param name="Where">Met by a row of claim; a column that has an index is given with a plus, so that SQLite does not choose by itself.</param>
    /// <param name="Leads">Rows led, with their condition, that give the claims as led.claim by an index; null where none would be quicker than a walk.</param>
    /// <param name="IsInOrder">They give them by led.last, too.</param>
    private sealed record Condition(string Where, (string From, string Where)? Leads = null, bool IsInOrder = false);

    public static ClaimFilter Of(ClaimQuery query, Database database)
    {
        var filter = new ClaimFilter();
        filter.AddPlaces(query, database);
        filter.AddVoices(query, database);
        filter.AddAnswers(query, database);
        if (query.Since is { } since) filter.Add($"claim.last >= {filter.Value(Days.Text(since))}");
        if (query.Until is { } until) filter.Add($"claim.first <= {filter.Value(Days.Text(until))}");
        return filter;
    }

    /// <summary>How many claims meet all conditions, counted to one more than <see cref="ClaimQuery.Counted"/>.</summary>
    public int Count(Database database) => Counted(database, Leading(database), conditions);

    /// <summary>A page of them, the last spoken of first.</summary>
    /// <param name="few">Whether so few meet the conditions that sorting them takes less than walking.</param>
    /// <param name="after">Day and id of the last one of the page before.</param>
    public IReadOnlyList<ClaimRow> Page(Database database, bool few, (string Last, string Id)? after, int limit)
    {
        var leading = few ? Leading(database) : conditions.Find(c => c.IsInOrder);
        // Places of one claim give it more than once, side by side.
        return [.. database.Query(few && leading is not null ? Sorted(leading, after) : Walked(leading, after), ClaimRow.Read, [.. values]).DistinctBy(row => row.Claim.Id).Take(limit)];
    }

    /// <summary>The ids of all that meet the conditions, where they are no more than so many; null where they are, or none of the conditions can lead to them.</summary>
    public IReadOnlyList<string>? IdsOfFew(Database database, int most)
    {
        if (Leading(database) is not { } leading) return null;
        var ids = database.Query($"SELECT DISTINCT led.claim {Led(leading, "CROSS JOIN claim ON claim.id = led.claim ")}{Others(leading)} LIMIT {(most + 1).ToString(CultureInfo.InvariantCulture)}", static r => r.GetString(0), [.. values]).ToList();
        return ids.Count > most ? null : ids;
    }

    /// <summary>The id of each that meets the conditions, with its four answers and kind; of many those last spoken of.</summary>
    public IEnumerable<(string Id, string[] Answers)> Answers(Database database, bool few, int most)
    {
        var of = "SELECT claim.id, headline, basis, contest, currency, kind FROM claim";
        var sql = few && Leading(database) is { } leading ? $"{of} WHERE claim.id IN (SELECT led.claim {Led(leading)}){Others(leading)}"
            // Where none is cut, their order is nothing but work.
            : few || database.Number("SELECT count(*) FROM claim") <= most ? $"{of} WHERE 1{Others(null)}"
            : $"{of} WHERE 1{Others(null)} ORDER BY claim.last DESC, claim.id DESC LIMIT {most.ToString(CultureInfo.InvariantCulture)}";
        return database.Query(sql, static r => (r.GetString(0), new[] { r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5) }), [.. values]);
    }

    /// <summary>What a row of claim must meet, to stand behind other conditions, and the values for it.</summary>
    public (string And, List<object?> Values) Conditions => (Others(null), [.. values]);

    private string Sorted(Condition leading, (string, string)? after) =>
        $"SELECT {ClaimRow.Columns} FROM claim WHERE claim.id IN (SELECT led.claim {Led(leading)}){Others(leading)}{After("claim.last", "claim.id", after)} ORDER BY +claim.last DESC, claim.id DESC";

    private string Walked(Condition? leading, (string, string)? after) => leading is null
        ? $"SELECT {ClaimRow.Columns} FROM claim WHERE 1{Others(null)}{After("claim.last", "claim.id", after)} ORDER BY claim.last DESC, claim.id DESC"
        : $"SELECT {ClaimRow.Columns} FROM (SELECT led.claim AS led_claim, led.last AS led_last {Led(leading)}{After("led.last", "led.claim", after)}) CROSS JOIN claim ON claim.id = led_claim WHERE 1{Others(leading)} ORDER BY led_last DESC, led_claim DESC";

    private string After(string last, string id, (string Last, string Id)? after) => after is { } cursor ? $" AND ({last}, {id}) < ({Value(cursor.Last)}, {Value(cursor.Id)})" : "";

    /// <summary>The condition that fewest claims meet, counted to a bound; null where none can lead.</summary>
    private Condition? Leading(Database database)
    {
        var able = conditions.FindAll(c => c.Leads is not null);
        return able.Count < 2 ? able.FirstOrDefault() : able.MinBy(c => Counted(database, c, [c]));
    }

    private int Counted(Database database, Condition? leading, List<Condition> all) => (int)database.Number(leading is null
        ? $"SELECT count(*) FROM (SELECT 1 FROM claim WHERE 1{Others(null)} LIMIT {Most})"
        : all is [_] ? $"SELECT count(*) FROM (SELECT DISTINCT led.claim {Led(leading)} LIMIT {Most})"
        : $"SELECT count(*) FROM (SELECT DISTINCT led.claim {Led(leading, "CROSS JOIN claim ON claim.id = led.claim ")}{Others(leading)} LIMIT {Most})", [.. values]);

    private static string Led(Condition leading, string joined = "") => $"FROM {leading.Leads!.Value.From} {joined}WHERE {leading.Leads.Value.Where}";

    private static string Most => (ClaimQuery.Counted + 1).ToString(CultureInfo.InvariantCulture);

    private string Others(Condition? leading) => string.Concat(conditions.Where(c => c != leading).Select(c => $" AND {c.Where}"));

    private string Value(object? value)
    {
        values.Add(value);
        return $"${values.Count.ToString(CultureInfo.InvariantCulture)}";
    }

    private void Add(string where, (string, string)? leads = null, bool inOrder = false) => conditions.Add(new Condition(where, leads, inOrder));

    private void AddPlaces(ClaimQuery query, Database database)
    {
        if (query.Place is { } place)
        {
            // Of a gazetteer's id the name leads, and its namesakes are left out.
            var (called, only) = PlaceNames.Filed(database, place);
            var (name, id) = (Value(called), only is null ? "" : $" AND led.place = {Value(only)}");
            Add($"EXISTS (SELECT 1 FROM claim_place led WHERE led.claim = claim.id AND +led.name = {name}{id})", ("claim_place led", $"led.name = {name}{id}"), inOrder: true);
        }
        if (query.Region is { } region)
        {
            var name = Value(PlaceNames.Region(database, region));
            Add($"EXISTS (SELECT 1 FROM claim_place led WHERE led.claim = claim.id AND +led.region = {name})", ("claim_place led", $"led.region = {name}"), inOrder: true);
        }
        if (query.Near is not { } near) return;
        var (latitude, longitude, km) = (Value(near.Latitude), Value(near.Longitude), Value(near.Km));
        string Within(string row) => $"{row}.latitude BETWEEN {latitude} - {km} / 111.0 AND {latitude} + {km} / 111.0 AND km({row}.latitude, {row}.longitude, {latitude}, {longitude}) <= {km}";
        Add(Within("+claim"), OfClaim(Within("one")));
    }

    private void AddVoices(ClaimQuery query, Database database)
    {
        if (query.Source is { } source)
        {
            var key = Value(SourceNames.Named(database, source));
            // Its own key, and those that were decided to be its.
            var keys = $"speaker.key IN (SELECT {key} UNION ALL SELECT alias FROM source_alias WHERE source = {key})";
            Add($"{Voiced} bearing.speaker IN (SELECT id FROM speaker WHERE {keys}))", ("speaker CROSS JOIN bearing ON bearing.speaker = speaker.id CROSS JOIN claim_voice led ON led.bearing = bearing.id", keys));
        }
        if (query.Party is { } party)
        {
            var id = Value(KnownValues.Party(database, party));
            Add($"EXISTS (SELECT 1 FROM claim_voice WHERE claim_voice.claim = claim.id AND +claim_voice.party = {id})", ("claim_voice led", $"led.party = {id}"));
        }
        if (query.Text is not { } text) return;
        var found = $"""
            (SELECT document, start FROM passage WHERE passage MATCH {Value(SearchWords.Expression(text) ?? throw new LedgerException(LedgerProblems.NoWords(text)))} ORDER BY rowid DESC LIMIT {NewestPassages.ToString(CultureInfo.InvariantCulture)}) hit
                CROSS JOIN statement ON statement.document = hit.document AND statement.sentence = hit.start
                CROSS JOIN bearing ON bearing.statement = statement.id CROSS JOIN claim_voice led ON led.bearing = bearing.id
            """;
        Add($"claim.id IN (SELECT led.claim FROM {found})", (found, "1"));
    }

    private void AddAnswers(ClaimQuery query, Database database)
    {
        if (query.Kind is { } kind)
        {
            KnownValues.Kind(database, kind);
            // A full stop is followed by a slash in the order of characters: all finer kinds lie between.
            var (exact, finer, beyond) = (Value(kind), Value($"{kind}."), Value($"{kind}/"));
            string Is(string column) => $"({column} = {exact} OR ({column} >= {finer} AND {column} < {beyond}))";
            Add(Is("+claim.kind"), OfClaim(Is("one.kind")));
        }
        if (query.Headline is { } headline) AddAnswer("headline", headline, "claimed", "reported");
        if (query.Basis is { } basis) AddAnswer("basis", basis, "claimed", "reported");
        if (query.Currency is { } currency) AddAnswer("currency", currency, "current");
        if (query.Contest is "none") Add("+claim.contest = ''");
        else if (query.Contest is { } contest)
        {
            var value = Value(contest);
            Add($"',' || claim.contest || ',' LIKE '%,' || {value} || ',%'", OfClaim($"contest <> '' AND ',' || contest || ',' LIKE '%,' || {value} || ',%'"));
        }
    }

    /// <param name="common">Values that most claims have: a walk meets them soon enough, and the index leaves them out.</param>
    private void AddAnswer(string column, string answer, params ReadOnlySpan<string> common)
    {
        var value = Value(answer);
        var rare = common is [var one] ? $"one.{column} <> '{one}'" : $"one.{column} NOT IN ('{string.Join("', '", common!)}')";
        Add($"+claim.{column} = {value}", common.Contains(answer) ? null : OfClaim($"one.{column} = {value} AND {rare}"));
    }

    private static (string, string) OfClaim(string where) => ($"(SELECT id AS claim FROM claim AS one WHERE {where}) led", "1");
}
