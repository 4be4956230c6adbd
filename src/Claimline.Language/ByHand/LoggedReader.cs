using System.Security.Cryptography;
using System.Text;
using Claimline.Language.Data;
using Claimline.Language.Names;
using Claimline.Language.Places;

namespace Claimline.Language.ByHand;

/// <summary>
/// Makes a document and its reading of a statement that was logged by hand. The document is a page that says all that was put down; its first
/// sentence says it as a report would, and is read as any other. Where the person gave a part, his word stands over the reader's.
/// </summary>
public sealed class LoggedReader(LanguageData data, Gazetteer? gazetteer = null)
{
    private static readonly Trace ByHand = new("by-hand");

    private readonly Analyst analyst = new(data, gazetteer);

    public (SourceText Source, Reading Reading) Read(LoggedStatement logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        logged = logged with { Source = NameOf(logged.Source, logged.Theatre) };
        var words = ContentOf(logged);
        var cue = data.StanceVerbs[logged.Stance];
        var lead = $"{logged.Source} {cue} that ";
        var page = new Page($"{lead}{words}.");
        var quote = logged.Quote is null ? (TextSpan?)null : page.Add("Quote", logged.Quote);
        var links = logged.Links.Select(l => page.Add("Link", l)).ToList();
        Describe(page, logged);
        var bytes = Encoding.UTF8.GetBytes(page.Text);
        var source = new SourceText
        {
            Text = page.Text, Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Name = $"logged by {logged.By}", Date = logged.Published, Theatre = logged.Theatre,
            Collected = new Collection { By = logged.By, How = "by hand", From = logged.Links is [var link, ..] ? link : null },
        };
        var content = new TextSpan(lead.Length, lead.Length + words.Length);
        var speaker = new TextSpan(0, logged.Source.Length);
        var read = analyst.Read(source with { Text = page.Sentence.Of(page.Text) });
        var found = read.Statements.FirstOrDefault(s => s.Source?.Span is { } span && span.Overlaps(speaker)) ?? read.Statements.FirstOrDefault(s => s.Content.Overlaps(content));
        var places = PlacesOf(read, logged, content);
        var about = AboutOf(read, found?.About, logged, content, source.Text);
        var (who, sources) = SourcesOf(read, found, logged);
        return (source, read with
        {
            Made = read.Made with { Engine = Made.ByHand },
            Document = read.Document with { Title = null, Publisher = null },
            Text = source.Text,
            Sentences = quote is { } quoted ? [page.Sentence, quoted] : [page.Sentence],
            Endnotes = links.Count == 0 ? [] : [new Endnote(1, [], new TextSpan(links[0].Start, links[^1].End), logged.Links)],
            Sources = sources,
            Places = places,
            Events = EventsOf(read, about, logged, content, places),
            Takeaways = [],
            Views = [],
            Statements =
            [
                new Statement
                {
                    Id = "s1", Sentence = 0, Source = new Speaker(speaker, who), Cue = new TextSpan(speaker.End + 1, speaker.End + 1 + cue.Length), Content = content, Stance = logged.Stance, Via = found?.Via ?? [],
                    Negative = found?.Negative ?? false, Likelihood = found?.Likelihood, Said = logged.Said ?? found?.Said, Citations = links.Count == 0 ? [] : [1], About = about, Trace = ByHand,
                },
            ],
        });
    }

    /// <summary>The content; parts that its words do not name follow in brackets, so that every part has characters of its own.</summary>
    private static string ContentOf(LoggedStatement logged)
    {
        var content = logged.Content.Trim().TrimEnd('.');
        var missing = new[] { logged.Place, logged.Actor, logged.Object }.OfType<string>().Where(part => !content.Contains(part, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return missing.Count == 0 ? content : $"{content} ({string.Join("; ", missing)})";
    }

    private static void Describe(Page page, LoggedStatement logged)
    {
        if (logged.Said is { } said) page.Add("Said", said.Edtf);
        if (logged.Type is { } type) page.Add("Kind", type);
        if (logged.Time is { } time) page.Add("When", time.Edtf);
        if (logged.Located is { } place) page.Add("Place", FormattableString.Invariant($"{place.Name} ({place.Latitude:0.#####}, {place.Longitude:0.#####}; {place.Id})"));
        foreach (var (name, value) in logged.Notes) page.Add(name, value);
        page.Add("Logged by", logged.By);
    }

    /// <summary>Of a channel's handle or link the name that the data have for it, else "@handle"; any other name as it is.</summary>
    private string NameOf(string given, string? theatre)
    {
        if (given.Any(char.IsWhiteSpace) || ChannelHandle.Of(given) is not { } handle) return given;
        var outlets = data.Names.OrderBy(n => n.Theatre.Id != theatre).Select(n => n.Entities.ByHandle.GetValueOrDefault(handle));
        return outlets.FirstOrDefault(o => o is not null)?.Name ?? $"@{handle}";
    }

    private static (string Ref, IReadOnlyList<Source> All) SourcesOf(Reading read, Statement? found, LoggedStatement logged)
    {
        var isChannel = logged.Source is ['@', ..];
        // A part of a name tells who it is only where it tells what he is.
        if (!isChannel && found?.Source is { Span: { } span, Ref: { } known } && read.Sources.FirstOrDefault(s => s.Id == known) is { } source &&
            (source.Kind != SourceKind.Unspecified || (span.Length == logged.Source.Length && logged.Source.EndsWith(source.Name, StringComparison.Ordinal)))) return (known, read.Sources);
        var id = isChannel ? logged.Source : Slug.Of(logged.Source) is { Length: > 0 } slug ? slug : logged.Source;
        var made = new Source { Id = id, Name = logged.Source, Kind = isChannel ? SourceKind.Channel : SourceKind.Unspecified, Trace = ByHand };
        return (made.Id, [.. read.Sources.Where(s => s.Id != made.Id), made]);
    }

    /// <summary>The places read; the one that was given stands over what was read in its words.</summary>
    private static IReadOnlyList<Place> PlacesOf(Reading read, LoggedStatement logged, TextSpan content)
    {
        if (logged.Place is null || logged.Located is not { } row || Find(logged.Place, content, read.Text) is not { } span) return read.Places;
        var given = new Place
        {
            Span = span, Name = row.Name, Id = row.Id, Latitude = row.Latitude, Longitude = row.Longitude, Type = row.FeatureCode, Country = row.Country.Length == 0 ? null : row.Country, Admin1 = row.Admin1,
            Confidence = 1, Trace = ByHand,
        };
        var at = read.Places.Index().Where(p => p.Item.Span.Overlaps(span)).Select(p => (int?)p.Index).FirstOrDefault();
        // Other places are named by where they stand in the list, so the one that is replaced keeps its seat; where one is put in, no relation would hold.
        return at is { } index
            ? [.. read.Places.Select((p, i) => i == index ? given : p)]
            : [.. read.Places.Select(p => p with { Relation = null }).Append(given).OrderBy(p => p.Span.Start)];
    }

    private static About? AboutOf(Reading read, About? found, LoggedStatement logged, TextSpan content, string text)
    {
        var (actor, target, place) = (Find(logged.Actor, content, text) ?? found?.Actor, Find(logged.Object, content, text) ?? found?.Object, Find(logged.Place, content, text) ?? found?.Place);
        // "the town (Kupyansk)": the bracket says which.
        if (target is { } thing && place is { } where && where.Start == thing.End + 2 && text[thing.End + 1] == '(') target = thing with { End = where.End };
        var type = logged.Type ?? found?.Type ?? read.Events.Where(e => content.Contains(e.Span)).Select(e => e.Type).FirstOrDefault();
        return type is null && actor is null && target is null && place is null && logged.Time is null ? null : new About(type ?? "other", actor, target, place, logged.Time ?? found?.Time, ByHand);
    }

    /// <summary>The events read; where a kind or a time was given, one that has both.</summary>
    private static IReadOnlyList<Event> EventsOf(Reading read, About? about, LoggedStatement logged, TextSpan content, IReadOnlyList<Place> places)
    {
        if (about is null || (logged.Type is null && logged.Time is null)) return read.Events;
        var place = about.Place is { } where ? places.Index().Where(p => p.Item.Span.Overlaps(where)).Select(p => (int?)p.Index).FirstOrDefault() : null;
        var same = read.Events.FirstOrDefault(e => e.Type == about.Type && content.Contains(e.Span));
        var given = (same ?? new Event { Span = content, Type = about.Type }) with { Actor = about.Actor, Target = about.Object, Place = place, Trace = ByHand };
        if (logged.Time is { } time) given = given with { NotBefore = time.First, NotAfter = time.Last };
        return [.. read.Events.Where(e => e != same).Append(given).OrderBy(e => e.Span.Start)];
    }

    private static TextSpan? Find(string? part, TextSpan content, string text)
    {
        var at = part is null ? -1 : text.IndexOf(part, content.Start, content.Length, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new TextSpan(at, at + part!.Length);
    }

    /// <summary>The sentence, then a line for each thing that was put down.</summary>
    private sealed class Page(string sentence)
    {
        private readonly StringBuilder text = new(sentence + "\n");

        public string Text => text.ToString();

        public TextSpan Sentence => new(0, sentence.Length);

        /// <summary>Where the value stands.</summary>
        public TextSpan Add(string name, string value)
        {
            text.Append('\n').Append(name).Append(": ");
            var start = text.Length;
            text.Append(value.ReplaceLineEndings(" "));
            return new TextSpan(start, text.Length);
        }
    }
}
