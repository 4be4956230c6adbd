using System.Globalization;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

internal sealed partial class ReadingWriter
{
    private void Speaker(string name, Speaker? speaker)
    {
        if (speaker is not { } who) return;
        json.WriteStartObject(name);
        SpeakerParts(who);
        json.WriteEndObject();
    }

    private void SpeakerParts(Speaker speaker)
    {
        Span("span", speaker.Span);
        Text("ref", speaker.Ref);
    }

    // [start, end]
    private void Span(string name, TextSpan? span)
    {
        if (span is not { } range) return;
        json.WritePropertyName(name);
        Ends(range);
    }

    private void Ends(TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    // "rule", or ["rule", "file", line] where a data line stands behind it.
    private void Trace(string name, Trace trace)
    {
        if (trace.Rule is null) return;
        json.WritePropertyName(name);
        if (trace.Line.File is null)
        {
            json.WriteStringValue(trace.Rule);
            return;
        }
        json.WriteStartArray();
        json.WriteStringValue(trace.Rule);
        json.WriteStringValue(trace.Line.File);
        json.WriteNumberValue(trace.Line.Number);
        json.WriteEndArray();
    }

    // "2025-07-01", or ["2025-06", "2025-06-01", "2025-06-30"] where it is not a day.
    private void Date(string name, PartialDate? date)
    {
        if (date is not { } value) return;
        if (value == PartialDate.Day(value.First))
        {
            json.WriteString(name, value.Edtf);
            return;
        }
        json.WriteStartArray(name);
        json.WriteStringValue(value.Edtf);
        json.WriteStringValue(value.First.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStringValue(value.Last.ToString("O", CultureInfo.InvariantCulture));
        json.WriteEndArray();
    }

    private void List<T>(string name, IReadOnlyList<T> items, Action<ReadingWriter, T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(this, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Texts(string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void Numbers(string name, IReadOnlyList<int> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    private void Text(string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private void Number(string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    private void Flag(string name, bool value)
    {
        if (value) json.WriteBoolean(name, true);
    }

    private void Day(string name, DateOnly? day)
    {
        if (day is { } value) json.WriteString(name, value.ToString("O", CultureInfo.InvariantCulture));
    }

    private void Name(string name, Enum value) => json.WriteString(name, value.ToString());
}
