using System.Globalization;
using System.Text.Json;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>Reads what <see cref="ReadingWriter"/> wrote, also in an older version: what is missing has its default, what is unknown is passed over.</summary>
internal static class ReadingReader
{
    public static Reading Read(JsonElement json, string text)
    {
        var made = json.GetProperty("made");
        return new Reading
        {
            Made = new Made(Text(made, "engine")!, Text(made, "dataHash")!, Text(made, "theatre")!, Text(made, "gazetteerHash")),
            Document = Document(json.GetProperty("document")),
            Text = text,
            Blocks = List(json, "blocks", static b => new Block(Span(b, "span")!.Value, Name<BlockKind>(b, "kind"), Number(b, "section"), Trace(b, "trace"))),
            Sentences = List(json, "sentences", Ends),
            Endnotes = List(json, "endnotes", static n => new Endnote(n.GetProperty("number").GetInt32(), List(n, "markers", Ends), Span(n, "text"), Texts(n, "urls"))),
            Takeaways = List(json, "takeaways", static t => new Takeaway(Span(t, "span")!.Value, Span(t, "topline"), Trace(t, "trace"))),
            Mentions = List(json, "mentions", static m => new Mention(Span(m, "span")!.Value, Name<MentionType>(m, "type"), Text(m, "ref"), Trace(m, "trace"))),
            Sources = List(json, "sources", Source),
            Statements = List(json, "statements", Statement),
            Views = List(json, "views", static v => new View(Text(v, "statement")!, Name<Verdict>(v, "verdict"), Span(v, "span")!.Value, Trace(v, "trace"))),
            Places = List(json, "places", Place),
            Dates = List(json, "dates", static d => new DateMention(Span(d, "span")!.Value, Date(d, "value")!.Value, NameOrNull<DateModifier>(d, "modifier"), Trace(d, "trace"))),
            Quantities = List(json, "quantities", Quantity),
            Events = List(json, "events", Event),
        };
    }

    private static DocumentInfo Document(JsonElement json) => new()
    {
        Title = Span(json, "title"),
        Publisher = Text(json, "publisher"),
        Published = Date(json, "published"),
        PublishedInferred = Flag(json, "publishedInferred"),
        PublishedTrace = Trace(json, "publishedTrace"),
        Language = Text(json, "language") ?? "en",
        Sha256 = Text(json, "sha256")!,
        MediaType = Text(json, "mediaType")!,
    };

    private static Source Source(JsonElement json) => new()
    {
        Id = Text(json, "id")!,
        Name = Text(json, "name")!,
        Kind = Text(json, "kind")!,
        Party = Text(json, "party"),
        SpeaksFor = Text(json, "speaksFor"),
        Roles = Texts(json, "roles"),
        Trace = Trace(json, "trace"),
    };

    private static Statement Statement(JsonElement json) => new()
    {
        Id = Text(json, "id")!,
        Sentence = json.GetProperty("sentence").GetInt32(),
        Source = Part(json, "source") is { } source ? Speaker(source) : null,
        Via = List(json, "via", Speaker),
        To = Part(json, "to") is { } to ? Speaker(to) : null,
        Cue = Span(json, "cue"),
        Content = Span(json, "content")!.Value,
        Stance = Name<Stance>(json, "stance"),
        Negative = Flag(json, "negative"),
        Likelihood = Part(json, "likelihood") is { } l ? new Likelihood(Span(l, "span")!.Value, l.GetProperty("low").GetInt32(), l.GetProperty("high").GetInt32(), Trace(l, "trace")) : null,
        Said = Date(json, "said"),
        Citations = List(json, "citations", static n => n.GetInt32()),
        InheritedCitations = List(json, "inheritedCitations", static n => n.GetInt32()),
        RespondsTo = List(json, "respondsTo", static r => new Response(Text(r, "statement")!, Name<Relation>(r, "relation"), Trace(r, "trace"))),
        About = Part(json, "about") is { } a ? new About(Text(a, "type")!, Span(a, "actor"), Span(a, "object"), Span(a, "place"), Date(a, "time"), Trace(a, "trace")) : null,
        Trace = Trace(json, "trace"),
    };

    private static Speaker Speaker(JsonElement json) => new(Span(json, "span"), Text(json, "ref"));

    private static Place Place(JsonElement json) => new()
    {
        Span = Span(json, "span")!.Value,
        Name = Text(json, "name")!,
        Id = Text(json, "id"),
        Latitude = Real(json, "latitude"),
        Longitude = Real(json, "longitude"),
        Type = Text(json, "type"),
        Country = Text(json, "country"),
        Admin1 = Text(json, "admin1"),
        Relation = Part(json, "relation") is { } r ? new PlaceRelation(Name<PlaceRelationKind>(r, "kind"), Text(r, "bearing"), Real(r, "distanceKm"), Number(r, "of")) : null,
        Confidence = Real(json, "confidence") ?? 0,
        Rivals = List(json, "rivals", static r => new PlaceRival(Text(r, "id")!, Real(r, "latitude")!.Value, Real(r, "longitude")!.Value, Text(r, "admin1"))),
        Trace = Trace(json, "trace"),
    };

    private static Quantity Quantity(JsonElement json) => new()
    {
        Span = Span(json, "span")!.Value,
        Min = Part(json, "min")?.GetDecimal(),
        Max = Part(json, "max")?.GetDecimal(),
        Approximate = Flag(json, "approximate"),
        Unit = Text(json, "unit")!,
        Item = Text(json, "item"),
        Phase = NameOrNull<QuantityPhase>(json, "phase"),
        Trace = Trace(json, "trace"),
    };

    private static Event Event(JsonElement json) => new()
    {
        Span = Span(json, "span")!.Value,
        Type = Text(json, "type")!,
        Actor = Span(json, "actor"),
        Target = Span(json, "target"),
        Place = Number(json, "place"),
        NotBefore = Day(Text(json, "notBefore")),
        NotAfter = Day(Text(json, "notAfter")),
        Acled = Text(json, "acled"),
        Plover = Text(json, "plover"),
        Trace = Trace(json, "trace"),
    };

    private static JsonElement? Part(JsonElement json, string name) => json.TryGetProperty(name, out var part) ? part : null;

    private static string? Text(JsonElement json, string name) => Part(json, name)?.GetString();

    private static int? Number(JsonElement json, string name) => Part(json, name)?.GetInt32();

    private static double? Real(JsonElement json, string name) => Part(json, name)?.GetDouble();

    private static bool Flag(JsonElement json, string name) => Part(json, name)?.GetBoolean() == true;

    private static TextSpan? Span(JsonElement json, string name) => Part(json, name) is { } ends ? Ends(ends) : null;

    private static TextSpan Ends(JsonElement ends) => new(ends[0].GetInt32(), ends[1].GetInt32());

    private static Trace Trace(JsonElement json, string name) => Part(json, name) switch
    {
        null => default,
        { ValueKind: JsonValueKind.String } rule => new Trace(rule.GetString()!),
        { } parts => new Trace(parts[0].GetString()!, new DataLine(parts[1].GetString()!, parts[2].GetInt32())),
    };

    private static PartialDate? Date(JsonElement json, string name) => Part(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } day => PartialDate.Day(Day(day.GetString())!.Value),
        { } parts => new PartialDate(parts[0].GetString()!, Day(parts[1].GetString())!.Value, Day(parts[2].GetString())!.Value),
    };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static T Name<T>(JsonElement json, string name) where T : struct, Enum => NameOrNull<T>(json, name) ?? default;

    private static T? NameOrNull<T>(JsonElement json, string name) where T : struct, Enum => Text(json, name) is { } text ? Enum.Parse<T>(text) : null;

    private static T[] List<T>(JsonElement json, string name, Func<JsonElement, T> read) => json.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(read)] : [];

    private static string[] Texts(JsonElement json, string name) => List(json, name, static t => t.GetString()!);
}
