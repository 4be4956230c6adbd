using Claimline.Language.Statements;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Tells who is meant by each noun phrase that speaks, and gathers all sources of a document. Asked in text order, once for each phrase.</summary>
internal sealed class SourceRegistry
{
    private readonly TokenizedText text;
    private readonly NameLexicon lexicon;
    private readonly FoundNames names;
    private readonly Cast cast;
    private readonly Recall recall = new();
    private readonly UnnamedSources unnamed;
    private readonly Dictionary<TextSpan, string?> resolved = [];
    private readonly Identity publisher;
    private int read;

    /// <param name="publisherName">As the document calls its publisher; null where it does not tell.</param>
    public SourceRegistry(TokenizedText text, NameLexicon lexicon, FoundNames names, string? publisherName)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        cast = names.Cast;
        unnamed = new UnnamedSources(text, lexicon, names, recall);
        publisher = PublisherOf(publisherName);
    }

    /// <summary>Id of the publisher's own voice.</summary>
    public string Publisher => publisher.Id;

    /// <summary>Id of the source that a noun phrase means; null where it means nobody ("which", of an act).</summary>
    public string? Resolve(TextSpan nounPhrase, int sentence)
    {
        if (resolved.TryGetValue(nounPhrase, out var id)) return id;
        var first = text.TokenAt(nounPhrase.Start);
        var last = text.TokenAt(nounPhrase.End - 1);
        if (first >= text.Count || last < first || last >= text.Count) return null;
        Advance(first);
        var phrase = SpeakerWords.Read(text, lexicon.Language.Sources, names.Mentions, Math.Max(0, read - 1), first, last, lexicon.Language.Links.Of);
        var who = Pronoun(phrase, sentence, out var isPronoun);
        if (!isPronoun) who = Named(phrase) ?? Unnamed(phrase);
        if (who is not null)
        {
            who.Speaks = true;
            recall.Note(who);
        }
        resolved[nounPhrase] = who?.Id;
        return who?.Id;
    }

    /// <summary>The statements with the ids of their sources.</summary>
    public List<Told> Assign(List<Told> told)
    {
        var spoken = new List<(TextSpan Span, int Sentence)>();
        foreach (var (statement, _) in told)
        {
            foreach (var speaker in statement.Via.Append(statement.Source ?? default).Append(statement.To ?? default))
            {
                if (speaker.Span is { } span) spoken.Add((span, statement.Sentence));
            }
        }
        spoken.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        foreach (var (span, sentence) in spoken) Resolve(span, sentence);
        Speaker Known(Speaker speaker) => speaker.Span is { } span ? speaker with { Ref = resolved.GetValueOrDefault(span) } : speaker with { Ref = publisher.Id };
        return told.ConvertAll(t => t with
        {
            Statement = t.Statement with
            {
                Source = t.Statement.Source is { } source ? Known(source) : null,
                Via = t.Statement.Via.Count == 0 ? t.Statement.Via : [.. t.Statement.Via.Select(Known)],
                To = t.Statement.To is { } to ? Known(to) : null,
            },
        });
    }

    /// <summary>The mentions, each with the id of its source where it has one.</summary>
    public IReadOnlyList<Mention> Mentions => [.. names.Mentions.Select(m => new Mention(text.SpanOf(m.First, m.End - 1), m.Type, m.Who is { } who && IsSource(who) ? who.Id : null, m.Trace))];

    /// <summary>All sources: whoever speaks, and persons, organisations and outlets that are only spoken of.</summary>
    /// <param name="published">The day for which the data's roles are given, where the text names none.</param>
    public IReadOnlyList<Source> Sources(DateOnly? published) => [.. cast.All.Where(IsSource).Select(i => new Source
    {
        Id = i.Id, Name = i.Name, Kind = i.Kind, Party = i.Party, SpeaksFor = i.SpeaksFor, Roles = RolesOf(i, published), Trace = i.Trace,
    })];

    private bool IsSource(Identity identity) => identity.Speaks || identity == publisher || identity.Type is MentionType.Person or MentionType.Organisation or MentionType.Outlet;

    private static List<string> RolesOf(Identity identity, DateOnly? published) =>
        identity.Roles.Count > 0 || identity.Entity is null || published is not { } day ? identity.Roles : [.. identity.Entity.Roles.Where(r => r.From <= day && day <= r.To).Select(r => r.Name)];

    /// <summary>Takes note of the names before a token.</summary>
    private void Advance(int token)
    {
        for (; read < names.Mentions.Count && names.Mentions[read].First < token; read++)
        {
            if (names.Mentions[read].Who is { } who) recall.Note(who);
        }
    }

    private Identity? Pronoun(in SpeakerWords phrase, int sentence, out bool isPronoun)
    {
        isPronoun = true;
        if (phrase.First == phrase.Last)
        {
            switch (lexicon.Language.Sources.UseOf(text[phrase.First].Word))
            {
                case PronounUse.He: return recall.Last(static i => IsOnePerson(i) && i.Gender is not Gender.Female);
                case PronounUse.She: return recall.Last(static i => IsOnePerson(i) && i.Gender is not Gender.Male);
                case PronounUse.They: return recall.Last(static i => i.IsMany) ?? recall.Last(static i => !IsOnePerson(i));
                case PronounUse.It: return recall.Last(static i => !IsOnePerson(i) && !i.IsMany);
                case PronounUse.We: return publisher;
                case PronounUse.Relative: return Antecedent(phrase.First);
            }
        }
        isPronoun = false;
        return null;
    }

    /// <summary>Before "who" and "which": the name or speaking phrase that ends there.</summary>
    private Identity? Antecedent(int relative)
    {
        var end = relative > 0 && text[relative - 1].Kind is TokenKind.Comma ? relative - 1 : relative;
        if (read > 0 && names.Mentions[read - 1] is { Who: { } who } mention && mention.End == end) return who;
        if (text[relative].Word != lexicon.Language.Links.Who) return null;
        return recall.Last(static _ => true);
    }

    private static bool IsOnePerson(Identity identity) => !identity.IsMany
        && (identity.Type is MentionType.Person || (identity.Type is null && identity.Kind is "milblogger" or "official" or "occupation-official" or "servicemember" or "journalist" or "expert" or "person" or "civilian" or "osint" or "unspecified"));

    /// <summary>The phrase is a name, or a name joined with others, or a noun with a person's name beside it.</summary>
    private Identity? Named(in SpeakerWords phrase)
    {
        var mentions = names.Mentions;
        var head = -1;
        for (var i = phrase.Name; i < mentions.Count && mentions[i].First <= phrase.Last; i++)
        {
            var name = mentions[i];
            if (name.Who is null) continue;
            if (name.End == phrase.HeadEnd && name.Type is not MentionType.Nationality) head = i;
            // "A member of the council, Ivan ..."
            else if (head < 0 && name.Type is MentionType.Person && name.End == phrase.Last + 1 && name.First > 0 && text[name.First - 1].Kind is TokenKind.Comma) return name.Who;
        }
        if (head < 0) return null;
        var others = new List<Identity>();
        for (var i = head + 1; i < mentions.Count && mentions[i].First <= phrase.Last; i++)
        {
            if (mentions[i].Who is { } who && Joins(mentions[i - 1].End, mentions[i].First)) others.Add(who);
        }
        return others.Count == 0 ? mentions[head].Who : Joint(mentions[head].Who!, others);
    }

    private bool Joins(int end, int first)
    {
        for (var at = end; at < first; at++)
        {
            if (text[at].Kind is not TokenKind.Comma && !text[at].Is(WordClass.Coordinator | WordClass.Determiner)) return false;
        }
        return end < first;
    }

    private Identity Joint(Identity first, List<Identity> others)
    {
        var name = string.Join(" and ", others.Prepend(first).Select(i => i.Name));
        var id = Slug.Of(name);
        if (cast.Find(id) is { } known) return known;
        var joint = new Identity
        {
            Id = cast.Unique(id), Name = name, Kind = first.Kind, IsMany = true, SpeaksFor = first.SpeaksFor, Party = others.TrueForAll(o => o.Party == first.Party) ? first.Party : null, Trace = new Trace("source.joint"),
        };
        cast.Add(joint);
        foreach (var noun in first.Called)
        {
            if (!joint.Called.Contains(noun)) joint.Called.Add(noun);
        }
        return joint;
    }

    private Identity Unnamed(in SpeakerWords phrase)
    {
        if (unnamed.NounOf(phrase) is { } found) return unnamed.Resolve(phrase, found.Noun, found.First);
        var own = text[phrase.HeadEnd - 1].Word;
        if (phrase.Use is PronounUse.Definite && own != 0 && phrase.HeadEnd > phrase.Last && unnamed.Meant(null, own, null, null, several: false) is { } meant) return meant;
        if (phrase.HeadEnd > phrase.Last && cast.BySurname(text.TextOf(phrase.HeadEnd - 1)) is { } person) return person;
        return unnamed.Plain(phrase);
    }

    /// <summary>The publisher among those the text names, or apart from them.</summary>
    private Identity PublisherOf(string? name)
    {
        var id = name is null ? "publisher" : Slug.Of(name);
        Identity? known = null;
        if (name is not null)
        {
            foreach (var mention in names.Mentions)
            {
                if (mention.Who is { Type: MentionType.Organisation or MentionType.Outlet } who && text.SpanOf(mention.First, mention.End - 1) is var span
                    && span.Length == name.Length && text.Text.AsSpan(span.Start, span.Length).SequenceEqual(name))
                {
                    known = who;
                    break;
                }
            }
            known ??= cast.Find(id);
        }
        if (known is null) return cast.Add(new Identity { Id = cast.Unique(id.Length == 0 ? "publisher" : id), Name = name ?? "publisher", Kind = "publisher", Party = "none", SpeaksFor = "independent", Trace = new Trace("source.publisher") });
        known.Kind = "publisher";
        return known;
    }
}
