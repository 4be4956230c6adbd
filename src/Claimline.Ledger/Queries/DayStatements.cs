using System.Text.RegularExpressions;
using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Queries;

/// <summary>Takes the statements of one document out of its reading, with the words that telling them again needs.</summary>
internal sealed partial class DayStatements(Reading reading, string document)
{
    // Between a cue and its content stand the day, the one told, and one of these last.
    private static readonly string[] Links = ["that", "for", "about", "on", "of", "to", "whether", "how", "why", "when", "against", "over"];

    private static readonly HashSet<string> Small = new("a an the one another neither either some several many most both all any no each every few it its they their he his she her we our this that these those there such other recent further ongoing continued additional in on at by for from with without within of to as if when while since because although though despite after before during until unless given following according due".Split(' '), StringComparer.Ordinal);

    /// <summary>One to three capitalised words that stand behind a small one, which says not that something lies there.</summary>
    [GeneratedRegex(@"(?<![\p{L}’'-])(?!(in|near|at|to|from|toward|towards|outside|around|on|over)\s)\p{Ll}+,?\s+(?<name>\p{Lu}\p{Ll}[\p{L}’'-]+(\s+\p{Lu}\p{Ll}[\p{L}’'-]+){0,2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Capitalised { get; }

    private readonly Dictionary<string, Source> sources = reading.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);

    public IEnumerable<DayStatement> Of(ILookup<StatementKey, Bearing> bearings)
    {
        foreach (var statement in reading.Statements)
        {
            var key = new StatementKey(document, statement.Id);
            if (bearings[key].OrderBy(b => b.Role).FirstOrDefault() is { } bearing) yield return Of(statement, bearing);
        }
    }

    private DayStatement Of(Statement statement, Bearing bearing)
    {
        var (content, sentence) = (statement.Content, reading.Sentences[statement.Sentence]);
        var block = reading.Blocks.LastOrDefault(b => b.Span.Start <= sentence.Start);
        var notes = statement.Citations.Concat(statement.InheritedCitations).Distinct().ToList();
        return new DayStatement
        {
            Key = bearing.Statement, Source = bearing.Source, Via = [.. statement.Via.Select(v => Words(v.Span)).OfType<string>()], To = statement.To is { } to ? Words(to.Span) : null,
            Called = statement.Source is { Span: { } span } speaker ? Called(speaker.Ref, span) : null,
            Again = statement.Source is { Span: { } named } && OneLine(named) is var again && again.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"the {again[4..]}" : null,
            Cue = Words(statement.Cue), Link = LinkOf(statement), CueIsInside = statement.Cue is { } cue && content.Contains(cue),
            Subject = statement.About?.Actor is { } actor && !content.Contains(actor) && actor.End <= content.Start && content.Start < sentence.End && actor.Start >= sentence.Start ? actor.Of(reading.Text) : null,
            IsCapitalisedByPlace = IsCapitalByPlace(content.Start), Words = OneLine(content), Content = content, Sentence = sentence, Paragraph = block.Span.Start,
            IsTakeaway = reading.Takeaways.Any(t => t.Span.Contains(content)), Repeats = bearing.VoiceOf, Stance = statement.Stance, Negative = statement.Negative,
            IsPublisher = bearing.IsPublisher, IsManual = bearing.IsManual, IsWithdrawn = bearing.IsWithdrawn, IsForecast = bearing.Own.IsForecast, Kind = statement.About?.Type, ActorParty = bearing.Own.ActorParty, Holder = bearing.Own.Holder,
            Said = statement.Said, Published = bearing.Published, Recorded = bearing.Known, Publisher = bearing.Publisher, Urls = bearing.Urls,
            Notes = [.. reading.Endnotes.Where(n => notes.Contains(n.Number) && n.Text is not null).Select(n => OneLine(n.Text!.Value))],
            Likelihood = statement.Likelihood is { } likelihood ? (likelihood.Span.Of(reading.Text), likelihood.Low, likelihood.High) : null, Views = bearing.Views, RespondsTo = statement.RespondsTo,
            Places = [.. reading.Places.Where(p => content.Contains(p.Span)).Select(p => new DayPlace(p.Name, p.Id, p is { Latitude: { } lat, Longitude: { } lon } ? (lat, lon) : null, p.Type, p.Country, p.Admin1, statement.About?.Place?.Overlaps(p.Span) == true, p.Span))],
            Numbers = [.. reading.Quantities.Where(q => content.Contains(q.Span)).Select(q => new DayNumber(OneLine(q.Span), q.Min, q.Max, q.Approximate, q.Unit, q.Item, q.Phase))],
            Persons = [.. PersonsIn(sentence)],
            Evidence = bearing.Evidence,
        };
    }

    /// <summary>Whoever a sentence names or may name.</summary>
    public IEnumerable<DayPerson> PersonsIn(TextSpan sentence) => reading.Mentions.Where(m => m.Type is MentionType.Person && sentence.Contains(m.Span)).Select(m => new DayPerson(m.Span.Of(reading.Text), m.Span, IsKnown(m))).Concat(MaybeNamed(sentence));

    /// <summary>Capitalised words that the reader took for no name of anything: they may be a person's, and whoever must not be named is better missed twice.</summary>
    private IEnumerable<DayPerson> MaybeNamed(TextSpan sentence)
    {
        foreach (System.Text.RegularExpressions.Match match in Capitalised.Matches(sentence.Of(reading.Text)))
        {
            var span = new TextSpan(sentence.Start + match.Groups["name"].Index, sentence.Start + match.Groups["name"].Index + match.Groups["name"].Length);
            if (span.Start == sentence.Start || reading.Mentions.Any(m => m.Span.Overlaps(span)) || reading.Places.Any(p => p.Span.Overlaps(span)) || reading.Dates.Any(d => d.Span.Overlaps(span))) continue;
            yield return new DayPerson(OneLine(span), span, false);
        }
    }

    private bool IsKnown(Mention mention) => mention.Trace.Line.File?.EndsWith("/actors.tsv", StringComparison.Ordinal) == true || mention.Ref is { } id && sources.TryGetValue(id, out var source) && source.Kind is not ("person" or "civilian" or "servicemember" or "activist" or "unspecified" or "insider-source");

    /// <summary>The longest of the names that the document has for a source up to here, but for what tells of another one.</summary>
    private string Called(string? source, TextSpan here)
    {
        var all = reading.Statements.Where(s => s.Source is { Span: not null } speaker && speaker.Ref == source && source is not null).Select(s => s.Source!.Value.Span!.Value).Append(here);
        var called = all.OrderByDescending(s => s.Length).ThenBy(s => s.Start).First();
        var words = OneLine(called);
        return IsCapitalByPlace(called.Start) || source is not null && sources.TryGetValue(source, out var of) && of.Kind is "evidence" && !reading.Mentions.Any(m => m.Span.Start == called.Start) ? $"{char.ToLowerInvariant(words[0])}{words[1..]}" : words;
    }

    private string LinkOf(Statement statement)
    {
        if (statement.Cue is not { } cue || cue.End > statement.Content.Start) return "that";
        var between = reading.Text[cue.End..statement.Content.Start].TrimEnd();
        var last = between[(between.LastIndexOfAny([' ', ',', '\n']) + 1)..].ToLowerInvariant();
        return Array.Exists(Links, l => l == last) ? last : "";
    }

    /// <summary>A word that the document has small elsewhere, and that is great where it begins a sentence.</summary>
    private bool IsCapitalByPlace(int at)
    {
        var end = at;
        while (end < reading.Text.Length && char.IsLetter(reading.Text[end])) end++;
        if (end == at || !char.IsUpper(reading.Text[at]) || !reading.Sentences.Any(s => s.Start == at)) return false;
        var small = $"{char.ToLowerInvariant(reading.Text[at])}{reading.Text[(at + 1)..end]}";
        for (var found = reading.Text.IndexOf(small, StringComparison.Ordinal); found >= 0; found = reading.Text.IndexOf(small, found + 1, StringComparison.Ordinal))
        {
            var after = found + small.Length;
            // Within an address all is small.
            if (found > 0 && reading.Text[found - 1] is ' ' or '\n' && (after == reading.Text.Length || reading.Text[after] is ' ' or ',' or '.' or '\n')) return true;
        }
        return Small.Contains(small);
    }

    private string? Words(TextSpan? span) => span is { } known ? OneLine(known) : null;

    private string OneLine(TextSpan span) => string.Join(' ', span.Of(reading.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
