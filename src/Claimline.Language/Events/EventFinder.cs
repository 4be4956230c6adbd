using Claimline.Language.Data;
using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>The step of the pipeline that says what statements are about, and lists the events of a document. Needs statements, dates and places.</summary>
internal sealed class EventFinder(LanguageData data)
{
    private readonly ClauseReader clauses = new(data.Events, data.Negations);
    private readonly EventReader reader = new(data.Events, new ClauseReader(data.Events, data.Negations), new NounEvents(data.Events), data.Words);
    private readonly Polarity polarity = new(data.Negations);

    /// <summary>Whether a content is negated, and how likely it calls itself.</summary>
    public (bool Negative, Likelihood? Likelihood) Hedged(in SentenceParse parse, TextSpan content)
    {
        var (first, limit) = TokensOf(parse, content);
        if (first >= limit) return (false, null);
        return Hedged(parse, clauses.Read(parse, first, limit), first);
    }

    private (bool Negative, Likelihood? Likelihood) Hedged(in SentenceParse parse, in Clause clause, int first)
    {
        var likelihood = data.Hedges.Find(parse, clause, first);
        return (polarity.IsNegative(parse, clause, likelihood), likelihood);
    }

    /// <summary>The statements with what they are about, and the events of statements and of sentences that hold none.</summary>
    /// <param name="published">The document's date, from which events are dated whose statement has none.</param>
    public (IReadOnlyList<Statement> Statements, IReadOnlyList<Event> Events) Find(
        TokenizedText text, Tag[] tags, IReadOnlyList<Statement> statements, IReadOnlyList<DateMention> dates, IReadOnlyList<Place> places, PartialDate? published)
    {
        TagRepair.Repair(text, tags, data.Events, data.Function.That);
        var scene = new Scene(text, dates, places);
        var done = new Statement[statements.Count];
        var events = new List<Event>();
        var findings = new List<EventFinding>(4);
        var told = new bool[text.Sentences.Count];
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            told[statement.Sentence] = true;
            var parse = new SentenceParse(text, tags, text.Sentences[statement.Sentence], data.Function, data.Verbs);
            var (first, limit) = TokensOf(parse, statement.Content);
            done[i] = statement;
            if (first >= limit) continue;
            findings.Clear();
            var clause = clauses.Read(parse, first, limit);
            reader.ReadAll(parse, clause, findings);
            var (negative, likelihood) = Hedged(parse, clause, first);
            done[i] = statement with { Negative = negative, Likelihood = likelihood, About = AboutOf(parse, scene, statement, findings[0]) };
            if (findings[0].RefersBack) continue;
            foreach (var finding in findings) Add(events, parse, scene, finding, statement.Content, statement, statement.Said ?? published);
        }
        OwnVoice(text, tags, scene, told, published, events, findings);
        events.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        return (Answer(done), events);
    }

    /// <summary>Statements on somebody's word ("denied this claim") are about what that word is about. To be called again where relations were added.</summary>
    public static IReadOnlyList<Statement> Answer(IReadOnlyList<Statement> statements)
    {
        var about = new Dictionary<string, About>(statements.Count, StringComparer.Ordinal);
        var answered = new Statement[statements.Count];
        for (var i = 0; i < answered.Length; i++)
        {
            var statement = answered[i] = statements[i];
            foreach (var response in statement.About is null ? statement.RespondsTo : [])
            {
                if (!about.TryGetValue(response.Statement, out var other)) continue;
                statement = answered[i] = statement with { About = other with { Trace = new Trace("event.answers", other.Trace.Line) } };
                break;
            }
            if (statement.About is { } own) about[statement.Id] = own;
        }
        return answered;
    }

    private void OwnVoice(TokenizedText text, Tag[] tags, Scene scene, bool[] told, PartialDate? published, List<Event> events, List<EventFinding> findings)
    {
        for (var i = 0; i < told.Length; i++)
        {
            if (told[i]) continue;
            var sentence = text.Sentences[i];
            var limit = sentence.End;
            while (limit > sentence.First && text[limit - 1].Kind is TokenKind.Marker or TokenKind.Stop or TokenKind.CloseQuote) limit--;
            if (limit - sentence.First < 3) continue;
            var parse = new SentenceParse(text, tags, sentence, data.Function, data.Verbs);
            findings.Clear();
            reader.ReadAll(parse, clauses.Read(parse, sentence.First, limit), findings);
            foreach (var finding in findings)
            {
                if (finding.Kind.Name != data.Events.Other.Name) Add(events, parse, scene, finding, parse.SpanOf(sentence.First, limit - 1), null, published);
            }
        }
    }

    private About? AboutOf(in SentenceParse parse, Scene scene, Statement statement, in EventFinding finding)
    {
        if (finding.RefersBack) return null;
        var place = scene.PlaceOf(parse, finding, statement.Content);
        return new About(
            Kind(finding, statement).Name,
            Actor(parse, finding, statement),
            Span(parse, finding.Object),
            place < 0 ? null : scene.Places[place].Span,
            scene.DateOf(parse, finding, statement.Content)?.Value,
            finding.Trace);
    }

    private void Add(List<Event> events, in SentenceParse parse, Scene scene, in EventFinding finding, TextSpan content, Statement? statement, PartialDate? said)
    {
        var place = scene.PlaceOf(parse, finding, content);
        var kind = statement is null ? finding.Kind : Kind(finding, statement);
        var (notBefore, notAfter) = data.EventTimes.Interval(parse, finding.Clause, statement?.Stance is Stance.Order or Stance.Demand or Stance.Promise, scene.DateOf(parse, finding, content), said);
        events.Add(new Event
        {
            Span = content,
            Type = kind.Name,
            Actor = Actor(parse, finding, statement),
            Target = Span(parse, finding.Object),
            Place = place < 0 ? null : place,
            NotBefore = notBefore,
            NotAfter = notAfter,
            Acled = kind.Acled,
            Plover = kind.Plover,
            Trace = finding.Trace,
        });
    }

    /// <summary>What is ordered, demanded or promised has not happened: the order is the event.</summary>
    private EventKind Kind(in EventFinding finding, Statement statement) => statement.Stance switch
    {
        Stance.Order => Family(finding.Kind, data.Events.Ordered),
        Stance.Demand => Family(finding.Kind, data.Events.Demanded),
        Stance.Promise => Family(finding.Kind, data.Events.Intended),
        _ => finding.Kind,
    };

    private static EventKind Family(EventKind found, EventKind broad) =>
        found.Name.StartsWith(broad.Name, StringComparison.Ordinal) ? found : broad;

    /// <summary>Who acts; where a speaker's own words leave it out ("claimed to have seized") or say "it" or "they" in the speaker's number, the speaker.</summary>
    private TextSpan? Actor(in SentenceParse parse, in EventFinding finding, Statement? statement)
    {
        var actor = finding.Actor;
        if (statement?.Source?.Span is not { } speaker || statement.Stance is Stance.Order or Stance.Demand) return Span(parse, actor);
        if (actor.IsEmpty) return finding.Clause is { Form: ClauseForm.Infinitive, Passive: false, Subject.IsEmpty: true } ? speaker : null;
        var pronoun = actor.First == actor.Last && actor.First == finding.Clause.Subject.First && parse.Tags[actor.First] is Tag.Pronoun && !parse.Tokens[actor.First].Is(WordClass.Determiner);
        if (!pronoun) return Span(parse, actor);
        // "it is unlikely that": nobody
        if (finding.Kind == data.Events.Opinion && (data.Events.ClassesOf(parse.Tokens[actor.First].Word) & (data.Events.Person | data.Events.Many)) == 0) return null;
        var named = NounPhrases.Core(data.Events, parse, Math.Max(parse.First, parse.Text.TokenAt(speaker.Start)), parse.End);
        if (named.IsNone) return Span(parse, actor);
        // a person is named; "the ministry" is no "he"
        var person = (data.Events.ClassesOf(parse.Tokens[actor.First].Word) & data.Events.Person) != 0;
        if (person && (parse.Tags[named.First] is Tag.Determiner || (parse.Tokens[named.Head].Shape & TokenShape.AllCapitals) != 0)) return Span(parse, actor);
        var several = (parse.Tokens[named.Head].Shape & TokenShape.PluralEnding) != 0;
        return several == ((data.Events.ClassesOf(parse.Tokens[actor.First].Word) & data.Events.Many) != 0) ? speaker : Span(parse, actor);
    }

    /// <summary>A range with both of its quotation marks.</summary>
    private static TextSpan? Span(in SentenceParse parse, TokenRange range)
    {
        if (range.IsEmpty) return null;
        var (first, last) = (range.First, range.Last);
        var open = 0;
        for (var at = first; at <= last; at++)
        {
            if (parse.Tags[at] is Tag.OpenQuote) open++;
            else if (parse.Tags[at] is Tag.CloseQuote) open--;
        }
        if (open < 0 && parse.TagAt(first - 1) is Tag.OpenQuote) first--;
        else if (open > 0 && parse.TagAt(last + 1) is Tag.CloseQuote) last++;
        return parse.SpanOf(first, last);
    }

    private static (int First, int Limit) TokensOf(in SentenceParse parse, TextSpan content) =>
        (Math.Max(parse.First, parse.Text.TokenAt(content.Start)), Math.Min(parse.End, parse.Text.TokenAt(content.End - 1) + 1));
}
