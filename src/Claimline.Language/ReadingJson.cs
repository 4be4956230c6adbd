using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Claimline.Language;

/// <summary>The JSON of a reading, as docs/reading.md fixes it: one property order, so the same reading gives the same bytes.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>UTF-8, without a closing line break.</summary>
    public static void Write(Reading reading, IBufferWriter<byte> output, bool indented)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var json = new Utf8JsonWriter(output, indented ? Indented : Compact);
        new Writer(json, reading.Text).Write(reading);
    }

    private sealed class Writer(Utf8JsonWriter json, string text)
    {
        private Utf8JsonWriter Json => json;

        public void Write(Reading reading)
        {
            json.WriteStartObject();
            json.WriteStartObject("made");
            json.WriteString("engine", reading.Made.Engine);
            json.WriteString("dataHash", reading.Made.DataHash);
            json.WriteString("theatre", reading.Made.Theatre);
            json.WriteString("gazetteerHash", reading.Made.GazetteerHash);
            json.WriteEndObject();
            Document(reading.Document);
            json.WritePropertyName("text");
            Pieces(text);
            List("blocks", reading.Blocks, static (w, b) =>
            {
                w.Bounds(b.Span);
                w.Name("kind", b.Kind);
                w.Number("section", b.Section);
            });
            List("sentences", reading.Sentences, static (w, s) => w.Bounds(s));
            List("endnotes", reading.Endnotes, static (w, e) => w.Endnote(e));
            List("takeaways", reading.Takeaways, static (w, t) =>
            {
                w.Bounds(t.Span);
                w.Range("topline", t.Topline, withText: false);
            });
            List("mentions", reading.Mentions, static (w, m) =>
            {
                w.Span(m.Span);
                w.Name("type", m.Type);
                w.Json.WriteString("ref", m.Ref);
            });
            List("sources", reading.Sources, static (w, s) => w.Source(s));
            List("statements", reading.Statements, static (w, s) => w.Statement(s));
            List("views", reading.Views, static (w, v) =>
            {
                w.Json.WriteString("statement", v.Statement);
                w.Name("verdict", v.Verdict);
                w.Span(v.Span);
            });
            List("places", reading.Places, static (w, p) => w.Place(p));
            List("dates", reading.Dates, static (w, d) =>
            {
                w.Span(d.Span);
                w.Json.WriteString("value", d.Value.Edtf);
                w.Name("modifier", d.Modifier);
            });
            List("quantities", reading.Quantities, static (w, q) => w.Quantity(q));
            List("events", reading.Events, static (w, e) => w.Event(e));
            json.WriteEndObject();
        }

        // Piece by piece: as one value a large text would be escaped into a buffer of six times its size.
        private void Pieces(string value)
        {
            const int Piece = 1 << 16;
            var rest = value.AsSpan();
            for (; rest.Length > Piece; rest = rest[Piece..]) json.WriteStringValueSegment(rest[..Piece], isFinalSegment: false);
            json.WriteStringValueSegment(rest, isFinalSegment: true);
        }

        private void Document(DocumentInfo document)
        {
            json.WriteStartObject("document");
            json.WriteString("title", document.Title?.Of(text));
            json.WriteString("publisher", document.Publisher);
            if (document.Published is { } published)
            {
                json.WriteStartObject("published");
                json.WriteString("value", published.Edtf);
                json.WriteBoolean("inferred", document.PublishedInferred);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("published");
            }
            json.WriteString("language", document.Language);
            json.WriteString("sha256", document.Sha256);
            json.WriteString("mediaType", document.MediaType);
            json.WriteEndObject();
        }

        private void Endnote(Endnote note)
        {
            json.WriteNumber("number", note.Number);
            List("markers", note.Markers, static (w, m) => w.Bounds(m));
            json.WriteString("text", note.Text?.Of(text));
            Strings("urls", note.Urls);
        }

        private void Source(Source source)
        {
            json.WriteString("id", source.Id);
            json.WriteString("name", source.Name);
            json.WriteString("kind", source.Kind);
            json.WriteString("party", source.Party);
            json.WriteString("speaksFor", source.SpeaksFor);
            Strings("roles", source.Roles);
        }

        private void Statement(Statement statement)
        {
            json.WriteString("id", statement.Id);
            json.WriteNumber("sentence", statement.Sentence);
            Speaker("source", statement.Source);
            List("via", statement.Via, static (w, v) => w.SpeakerParts(v));
            Speaker("to", statement.To);
            Range("cue", statement.Cue);
            Range("content", statement.Content);
            Name("stance", statement.Stance);
            json.WriteString("polarity", statement.Negative ? "negative" : "positive");
            if (statement.Likelihood is { } likelihood)
            {
                json.WriteStartObject("likelihood");
                Span(likelihood.Span);
                json.WriteNumber("low", likelihood.Low);
                json.WriteNumber("high", likelihood.High);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("likelihood");
            }
            if (statement.Said is { } said)
            {
                json.WriteStartObject("said");
                json.WriteString("value", said.Edtf);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("said");
            }
            Numbers("citations", statement.Citations);
            Numbers("inheritedCitations", statement.InheritedCitations);
            List("respondsTo", statement.RespondsTo, static (w, r) =>
            {
                w.Json.WriteString("statement", r.Statement);
                w.Name("relation", r.Relation);
            });
            if (statement.About is { } about)
            {
                json.WriteStartObject("about");
                json.WriteString("type", about.Type);
                json.WriteString("actor", about.Actor?.Of(text));
                json.WriteString("object", about.Object?.Of(text));
                json.WriteString("place", about.Place?.Of(text));
                json.WriteString("time", about.Time?.Edtf);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("about");
            }
        }

        private void Place(Place place)
        {
            Span(place.Span);
            json.WriteString("name", place.Name);
            json.WriteString("id", place.Id);
            Number("lat", place.Latitude);
            Number("lon", place.Longitude);
            json.WriteString("type", place.Type);
            json.WriteString("country", place.Country);
            json.WriteString("admin1", place.Admin1);
            if (place.Relation is { } relation)
            {
                json.WriteStartObject("relation");
                Name("kind", relation.Kind);
                json.WriteString("bearing", relation.Bearing);
                Number("distanceKm", relation.DistanceKm);
                Number("of", relation.Of);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("relation");
            }
            json.WriteNumber("confidence", place.Confidence);
            List("rivals", place.Rivals, static (w, r) =>
            {
                w.Json.WriteString("id", r.Id);
                w.Json.WriteNumber("lat", r.Latitude);
                w.Json.WriteNumber("lon", r.Longitude);
                w.Json.WriteString("admin1", r.Admin1);
            });
        }

        private void Quantity(Quantity quantity)
        {
            Span(quantity.Span);
            Decimal("min", quantity.Min);
            Decimal("max", quantity.Max);
            json.WriteBoolean("approximate", quantity.Approximate);
            json.WriteString("unit", quantity.Unit);
            json.WriteString("item", quantity.Item);
            Name("phase", quantity.Phase);
        }

        private void Event(Event happened)
        {
            Span(happened.Span);
            json.WriteString("type", happened.Type);
            json.WriteString("actor", happened.Actor?.Of(text));
            json.WriteString("target", happened.Target?.Of(text));
            Number("place", happened.Place);
            Day("notBefore", happened.NotBefore);
            Day("notAfter", happened.NotAfter);
            json.WriteString("acled", happened.Acled);
            json.WriteString("plover", happened.Plover);
        }

        private void Speaker(string name, Speaker? speaker)
        {
            if (speaker is not { } who)
            {
                json.WriteNull(name);
                return;
            }
            json.WriteStartObject(name);
            SpeakerParts(who);
            json.WriteEndObject();
        }

        private void SpeakerParts(Speaker speaker)
        {
            Number("start", speaker.Span?.Start);
            Number("end", speaker.Span?.End);
            json.WriteString("text", speaker.Span?.Of(text));
            json.WriteString("ref", speaker.Ref);
        }

        private void Bounds(TextSpan span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        private void Span(TextSpan span)
        {
            Bounds(span);
            json.WriteString("text", span.Of(text));
        }

        private void Range(string name, TextSpan? span, bool withText = true)
        {
            if (span is not { } range)
            {
                json.WriteNull(name);
                return;
            }
            json.WriteStartObject(name);
            if (withText) Span(range);
            else Bounds(range);
            json.WriteEndObject();
        }

        private void List<T>(string name, IReadOnlyList<T> items, Action<Writer, T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(this, item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void Strings(string name, IReadOnlyList<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        private void Numbers(string name, IReadOnlyList<int> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteNumberValue(value);
            json.WriteEndArray();
        }

        private void Number(string name, double? value)
        {
            if (value is { } number) json.WriteNumber(name, number);
            else json.WriteNull(name);
        }

        private void Decimal(string name, decimal? value)
        {
            if (value is { } number) json.WriteNumber(name, number);
            else json.WriteNull(name);
        }

        private void Day(string name, DateOnly? day) =>
            json.WriteString(name, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        // "NotVerified" is written "not-verified".
        private void Name<T>(string name, T value) where T : struct, Enum => json.WriteString(name, Kebab(value.ToString()));

        private void Name<T>(string name, T? value) where T : struct, Enum
        {
            if (value is { } present) Name(name, present);
            else json.WriteNull(name);
        }

        private static string Kebab(string name)
        {
            var inner = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
            return inner == 0 ? name.ToLowerInvariant() : $"{name[..inner]}-{name[inner..]}".ToLowerInvariant();
        }
    }
}
