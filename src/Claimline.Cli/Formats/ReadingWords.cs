using System.Globalization;
using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>The parts of a reading in words for people, shared by the table, the page and the explanation.</summary>
internal sealed class ReadingWords(Reading reading)
{
    private readonly Dictionary<string, string> names = reading.Sources.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);
    private readonly ILookup<string, Verdict> verdicts = reading.Views.ToLookup(v => v.Statement, v => v.Verdict, StringComparer.Ordinal);

    /// <summary>Publisher, day and counts in one line.</summary>
    public string Summary()
    {
        var document = reading.Document;
        var published = document.Published is { } day ? $"{day.Edtf}{(document.PublishedInferred ? " (inferred)" : "")}" : "undated";
        return $"{document.Publisher ?? "unknown publisher"}, {published}. {Counted(reading.Statements.Count, "statement")}, {Counted(reading.Dates.Count, "date")}, "
            + $"{(reading.Quantities.Count == 1 ? "1 quantity" : $"{reading.Quantities.Count} quantities")}, {Counted(reading.Places.Count, "place")}";
    }

    public (string Text, Style Style)[] Who(Statement statement)
    {
        var lines = new List<(string, Style)> { (statement.Source is { } source ? Speaker(source) : "(nobody named)", Style.Strong) };
        lines.AddRange(statement.Via.Select(via => ($"via {Speaker(via)}", Style.Plain)));
        if (statement.To is { } to) lines.Add(($"to {Speaker(to)}", Style.Plain));
        return [.. lines];
    }

    public (string Text, Style Style)[] How(Statement statement)
    {
        var lines = new List<(string, Style)> { (Stance(statement), StanceStyle(statement.Stance)) };
        if (statement.Said is { } said) lines.Add(($"on {said.Edtf}", Style.Plain));
        if (statement.Citations.Count > 0) lines.Add(($"note {string.Join(", ", statement.Citations)}", Style.Faint));
        else if (statement.InheritedCitations.Count > 0) lines.Add(($"note {string.Join(", ", statement.InheritedCitations)} (before)", Style.Faint));
        lines.AddRange(statement.RespondsTo.Select(r => ($"{Kebab(r.Relation)} {r.Statement}", Style.Yellow)));
        lines.AddRange(verdicts[statement.Id].Select(v => ($"{Kebab(v)}, says {reading.Document.Publisher ?? "the publisher"}", Style.Yellow)));
        return [.. lines];
    }

    public (string Text, Style Style)[] What(Statement statement)
    {
        var lines = new List<(string, Style)> { (statement.Content.Of(reading.Text), Style.Plain) };
        if (statement.Likelihood is { } likelihood) lines.Add(($"\"{likelihood.Span.Of(reading.Text)}\": {likelihood.Low} to {likelihood.High} percent", Style.Cyan));
        if (statement.About is { } about) lines.Add((Event(about), Style.Cyan));
        return [.. lines];
    }

    public static string Stance(Statement statement) => Kebab(statement.Stance) + (statement.Negative ? " (negated)" : "");

    /// <summary>The speaker as the sentence has it, and who that is where the words do not tell.</summary>
    public string Speaker(Speaker speaker)
    {
        var name = speaker.Ref is null ? null : names.GetValueOrDefault(speaker.Ref, speaker.Ref);
        if (speaker.Span?.Of(reading.Text) is not { } text) return name ?? "(the publisher)";
        return name is null || text.Contains(name, StringComparison.OrdinalIgnoreCase) ? text : $"{text} ({name})";
    }

    public string Event(About about)
    {
        var parts = new List<string> { about.Type };
        if (about.Actor is { } actor) parts.Add($"by {actor.Of(reading.Text)}");
        if (about.Object is { } what) parts.Add($"of {what.Of(reading.Text)}");
        if (about.Place is { } place) parts.Add($"at {place.Of(reading.Text)}");
        if (about.Time is { } time) parts.Add($"on {time.Edtf}");
        return string.Join(" | ", parts);
    }

    public (string Text, string Meaning) Date(DateMention date) =>
        (date.Span.Of(reading.Text), date.Modifier is { } modifier ? $"{Kebab(modifier)} {date.Value.Edtf}" : date.Value.Edtf);

    public (string Text, string Meaning) Quantity(Quantity quantity)
    {
        var bounds = (quantity.Min, quantity.Max) switch
        {
            (null, null) => "no bounds",
            ({ } low, null) => $"{Number(low)} or more",
            (null, { } high) => $"up to {Number(high)}",
            ({ } low, { } high) when low == high => Number(low),
            ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        };
        var unit = quantity.Unit == "count" ? quantity.Item : quantity.Item is null ? quantity.Unit : $"{quantity.Unit} of {quantity.Item}";
        var phase = quantity.Phase is { } state ? $", {Kebab(state)}" : "";
        return (quantity.Span.Of(reading.Text), $"{(quantity.Approximate ? "about " : "")}{bounds}{(unit is null ? "" : " " + unit)}{phase}");
    }

    public (string Text, string Meaning) Place(Place place)
    {
        var parts = new List<string> { place.Name };
        if (place.Type is not null) parts.Add(place.Type);
        if (place.Admin1 is not null) parts.Add(place.Admin1);
        if (place.Country is not null) parts.Add(place.Country);
        if (place is { Latitude: { } latitude, Longitude: { } longitude }) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{latitude:0.####} {longitude:0.####}"));
        if (place.Relation is { } relation) parts.Add(relation.Bearing is null ? Kebab(relation.Kind) : $"{Kebab(relation.Kind)} {relation.Bearing}");
        if (place.Rivals.Count > 0) parts.Add($"{place.Rivals.Count} namesakes not ruled out");
        return (place.Span.Of(reading.Text), string.Join(", ", parts));
    }

    public static string Kebab<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        var inner = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return inner == 0 ? name.ToLowerInvariant() : $"{name[..inner]}-{name[inner..]}".ToLowerInvariant();
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    private static Style StanceStyle(Stance stance) => stance switch
    {
        Language.Stance.Deny or Language.Stance.Criticize => Style.Red,
        Language.Stance.Confirm or Language.Stance.Show or Language.Stance.Acknowledge => Style.Green,
        _ => Style.Plain,
    };
}
