using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Claimline.Intake.PlainText;
using Claimline.Intake.Posts;
using Claimline.Language;

namespace Claimline.Intake.Evidence;

/// <summary>Lists of geolocated evidence: GeoJSON whose features are points, and tables with columns for coordinates, date and link. Told by content.</summary>
public static class EvidenceListReader
{
    /// <summary>Bytes that one list may have.</summary>
    public const int Largest = 64 * 1024 * 1024;

    /// <summary>Whether a file begins as such a list, and not as one of posts; false of one that cannot be read.</summary>
    public static bool Is(string path, PostColumns columns)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var head = new byte[DocumentKinds.HeadLength];
            var text = Encoding.UTF8.GetString(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).TrimStart('\uFEFF').TrimStart();
            return text is ['{', ..] ? text.Contains("\"FeatureCollection\"", StringComparison.Ordinal) : Header(text) is not null && !DocumentKinds.HoldsPosts(head, columns);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Every item of a list with its place in the file, or why it is none; one problem of the whole file where it is no list.</summary>
    public static IEnumerable<(string Where, ListedEvidence? Item, Problem? Problem)> Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > Largest ? [(path, null, IntakeProblems.TooLarge(path, Largest))] : Read(File.ReadAllBytes(path), path);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            return [(path, null, IntakeProblems.Missing(path))];
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return [(path, null, IntakeProblems.Unreadable(path, reason.Message))];
        }
    }

    /// <summary>The same of a file's bytes.</summary>
    public static IEnumerable<(string Where, ListedEvidence? Item, Problem? Problem)> Read(ReadOnlySpan<byte> list, string where)
    {
        if (!Utf8.IsValid(list)) return [(where, null, IntakeProblems.NotUnicode(where, "UTF-8", TextDecoder.FirstInvalid(list)))];
        var text = Encoding.UTF8.GetString(list).TrimStart('\uFEFF');
        return text.TrimStart() is ['{', ..] ? Features(text, where) : Rows(text, where);
    }

    private static IEnumerable<(string, ListedEvidence?, Problem?)> Features(string text, string path)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text);
        }
        catch (JsonException reason)
        {
            return [(path, null, IntakeProblems.Damaged(path, reason.Message))];
        }
        using (json)
        {
            if (!json.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array || features.GetArrayLength() == 0) return [(path, null, IntakeProblems.NoEvidenceList(path))];
            return [.. features.EnumerateArray().Select((feature, i) => Feature($"{path}: feature {i + 1}", feature))];
        }
    }

    private static (string, ListedEvidence?, Problem?) Feature(string where, JsonElement feature)
    {
        try
        {
            return Item(where, FieldsOf(feature), PointOf(feature));
        }
        catch (InvalidOperationException)
        {
            return (where, null, IntakeProblems.Damaged(where, "half a surrogate pair"));
        }
    }

    private static Dictionary<string, string> FieldsOf(JsonElement feature)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return fields;
        foreach (var property in properties.EnumerateObject())
        {
            var value = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString(),
                JsonValueKind.Number => property.Value.GetRawText(),
                JsonValueKind.Array => string.Join(' ', property.Value.EnumerateArray().Where(static v => v.ValueKind == JsonValueKind.String).Select(static v => v.GetString())),
                _ => null,
            };
            if (value is not null) fields.TryAdd(property.Name, value);
        }
        return fields;
    }

    private static (double, double)? PointOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("coordinates", out var at)) return null;
        if (at.ValueKind != JsonValueKind.Array || at.GetArrayLength() < 2 || at[0].ValueKind != JsonValueKind.Number || at[1].ValueKind != JsonValueKind.Number) return null;
        // GeoJSON has the longitude first.
        var (longitude, latitude) = (at[0].GetDouble(), at[1].GetDouble());
        return latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 ? (latitude, longitude) : null;
    }

    private static IEnumerable<(string, ListedEvidence?, Problem?)> Rows(string text, string path)
    {
        if (Header(text) is not { } header) return [(path, null, IntakeProblems.NoEvidenceList(path))];
        return CsvRows.Of(text, header.Sign).Skip(1).Where(static row => row.Exists(static c => c.Length > 0)).Select((row, i) =>
        {
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, cell) in header.Names.Zip(row)) fields.TryAdd(name, cell);
            return Item($"{path}: row {i + 1}", fields, null);
        });
    }

    private static (string Where, ListedEvidence? Item, Problem? Problem) Item(string where, Dictionary<string, string> fields, (double, double)? point)
    {
        var (item, lacks) = EvidenceFields.Of(fields, point);
        return (where, item, lacks is null ? null : IntakeProblems.NoEvidence(where, lacks));
    }

    private static (char Sign, List<string> Names)? Header(string text)
    {
        var line = text.AsSpan().Trim('\n').IndexOf('\n') is >= 0 and var end ? text[..end] : text;
        foreach (var sign in ",;\t")
        {
            if (line.Contains(sign, StringComparison.Ordinal) && CsvRows.Of(line, sign).FirstOrDefault() is { } names && EvidenceFields.Fit(names)) return (sign, names);
        }
        return null;
    }
}
