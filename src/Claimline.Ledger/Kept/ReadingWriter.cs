using System.Text.Json;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>
/// Writes a reading as the log keeps it: the model's own names, nothing that has its default, spans and dates as short lists.
/// By hand, because what a serializer does for these types is compiled anew at every start and takes longer than reading a report.
/// </summary>
internal sealed partial class ReadingWriter(Utf8JsonWriter json)
{
    private Utf8JsonWriter Json => json;

    public void Write(Reading reading)
    {
        json.WriteStartObject("made");
        json.WriteString("engine", reading.Made.Engine);
        json.WriteString("dataHash", reading.Made.DataHash);
        json.WriteString("theatre", reading.Made.Theatre);
        Text("gazetteerHash", reading.Made.GazetteerHash);
        json.WriteEndObject();
        Document(reading.Document);
        List("blocks", reading.Blocks, static (w, b) =>
        {
            w.Span("span", b.Span);
            w.Name("kind", b.Kind);
            w.Number("section", b.Section);
            w.Trace("trace", b.Trace);
        });
        json.WriteStartArray("sentences");
        foreach (var sentence in reading.Sentences) Ends(sentence);
        json.WriteEndArray();
        List("endnotes", reading.Endnotes, static (w, n) =>
        {
            w.Json.WriteNumber("number", n.Number);
            w.Json.WriteStartArray("markers");
            foreach (var marker in n.Markers) w.Ends(marker);
            w.Json.WriteEndArray();
            w.Span("text", n.Text);
            w.Texts("urls", n.Urls);
        });
        List("takeaways", reading.Takeaways, static (w, t) =>
        {
            w.Span("span", t.Span);
            w.Span("topline", t.Topline);
            w.Trace("trace", t.Trace);
        });
        List("mentions", reading.Mentions, static (w, m) =>
        {
            w.Span("span", m.Span);
            w.Name("type", m.Type);
            w.Text("ref", m.Ref);
            w.Trace("trace", m.Trace);
        });
        List("sources", reading.Sources, static (w, s) => w.Source(s));
        List("statements", reading.Statements, static (w, s) => w.Statement(s));
        List("views", reading.Views, static (w, v) =>
        {
            w.Text("statement", v.Statement);
            w.Name("verdict", v.Verdict);
            w.Span("span", v.Span);
            w.Trace("trace", v.Trace);
        });
        List("places", reading.Places, static (w, p) => w.Place(p));
        List("dates", reading.Dates, static (w, d) =>
        {
            w.Span("span", d.Span);
            w.Date("value", d.Value);
            if (d.Modifier is { } modifier) w.Name("modifier", modifier);
            w.Trace("trace", d.Trace);
        });
        List("quantities", reading.Quantities, static (w, q) => w.Quantity(q));
        List("events", reading.Events, static (w, e) => w.Event(e));
    }

    private void Document(DocumentInfo document)
    {
        json.WriteStartObject("document");
        Span("title", document.Title);
        Text("publisher", document.Publisher);
        Date("published", document.Published);
        Flag("publishedInferred", document.PublishedInferred);
        Trace("publishedTrace", document.PublishedTrace);
        Text("language", document.Language);
        Text("sha256", document.Sha256);
        Text("mediaType", document.MediaType);
        json.WriteEndObject();
    }

    private void Source(Source source)
    {
        Text("id", source.Id);
        Text("name", source.Name);
        Text("kind", source.Kind);
        Text("party", source.Party);
        Text("speaksFor", source.SpeaksFor);
        Texts("roles", source.Roles);
        Trace("trace", source.Trace);
    }

    private void Statement(Statement statement)
    {
        Text("id", statement.Id);
        json.WriteNumber("sentence", statement.Sentence);
        Speaker("source", statement.Source);
        List("via", statement.Via, static (w, v) => w.SpeakerParts(v));
        Speaker("to", statement.To);
        Span("cue", statement.Cue);
        Span("content", statement.Content);
        Name("stance", statement.Stance);
        Flag("negative", statement.Negative);
        if (statement.Likelihood is { } likelihood)
        {
            json.WriteStartObject("likelihood");
            Span("span", likelihood.Span);
            json.WriteNumber("low", likelihood.Low);
            json.WriteNumber("high", likelihood.High);
            Trace("trace", likelihood.Trace);
            json.WriteEndObject();
        }
        Date("said", statement.Said);
        Numbers("citations", statement.Citations);
        Numbers("inheritedCitations", statement.InheritedCitations);
        List("respondsTo", statement.RespondsTo, static (w, r) =>
        {
            w.Text("statement", r.Statement);
            w.Name("relation", r.Relation);
            w.Trace("trace", r.Trace);
        });
        if (statement.About is { } about)
        {
            json.WriteStartObject("about");
            Text("type", about.Type);
            Span("actor", about.Actor);
            Span("object", about.Object);
            Span("place", about.Place);
            Date("time", about.Time);
            Trace("trace", about.Trace);
            json.WriteEndObject();
        }
        Trace("trace", statement.Trace);
    }

    private void Place(Place place)
    {
        Span("span", place.Span);
        Text("name", place.Name);
        Text("id", place.Id);
        Number("latitude", place.Latitude);
        Number("longitude", place.Longitude);
        Text("type", place.Type);
        Text("country", place.Country);
        Text("admin1", place.Admin1);
        if (place.Relation is { } relation)
        {
            json.WriteStartObject("relation");
            Name("kind", relation.Kind);
            Text("bearing", relation.Bearing);
            Number("distanceKm", relation.DistanceKm);
            Number("of", relation.Of);
            json.WriteEndObject();
        }
        json.WriteNumber("confidence", place.Confidence);
        List("rivals", place.Rivals, static (w, r) =>
        {
            w.Text("id", r.Id);
            w.Json.WriteNumber("latitude", r.Latitude);
            w.Json.WriteNumber("longitude", r.Longitude);
            w.Text("admin1", r.Admin1);
        });
        Trace("trace", place.Trace);
    }

    private void Quantity(Quantity quantity)
    {
        Span("span", quantity.Span);
        if (quantity.Min is { } min) json.WriteNumber("min", min);
        if (quantity.Max is { } max) json.WriteNumber("max", max);
        Flag("approximate", quantity.Approximate);
        Text("unit", quantity.Unit);
        Text("item", quantity.Item);
        if (quantity.Phase is { } phase) Name("phase", phase);
        Trace("trace", quantity.Trace);
    }

    private void Event(Event happened)
    {
        Span("span", happened.Span);
        Text("type", happened.Type);
        Span("actor", happened.Actor);
        Span("target", happened.Target);
        Number("place", happened.Place);
        Day("notBefore", happened.NotBefore);
        Day("notAfter", happened.NotAfter);
        Text("acled", happened.Acled);
        Text("plover", happened.Plover);
        Trace("trace", happened.Trace);
    }
}
