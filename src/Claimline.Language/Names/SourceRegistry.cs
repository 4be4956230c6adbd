using Claimline.Language.Statements;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Tells who is meant by each noun phrase that speaks, and gathers all sources of a document. Asked in text order, once for each phrase.</summary>
internal sealed class SourceRegistry
{
    private readonly TokenizedText text;
    private readonly FoundNames names;
    private readonly NameLexicon lexicon;
    private readonly Recall recall = new();
    private readonly SpeakerResolver resolver;
    private readonly Dictionary<TextSpan, string?> resolved = [];
    private readonly Identity publisher;
    private int read;

    /// <param name="publisherName">As the document calls its publisher; null where it does not tell.</param>
    /// <param name="isChannel">Whether that is a channel of posts: "@handle", or its name.</param>
    public SourceRegistry(TokenizedText text, NameLexicon lexicon, FoundNames names, string? publisherName, bool isChannel)
    {
        this.text = text;
        this.names = names;
        this.lexicon = lexicon;
        publisher = isChannel && publisherName is not null ? ChannelOf(publisherName) : PublisherOf(publisherName);
        resolver = new SpeakerResolver(text, lexicon, names, recall, publisher);
    }

    /// <summary>Id of the publisher's own voice.</summary>
    public string Publisher => publisher.Id;

    /// <summary>Id of the source that a noun phrase means; null where it means nobody ("which", of an act).</summary>
    public string? Resolve(TextSpan nounPhrase)
    {
        if (resolved.TryGetValue(nounPhrase, out var id)) return id;
        var first = text.TokenAt(nounPhrase.Start);
        var last = text.TokenAt(nounPhrase.End - 1);
        if (first >= text.Count || last < first || last >= text.Count) return null;
        for (; read < names.Mentions.Count && names.Mentions[read].First < first; read++)
        {
            if (names.Mentions[read].Who is { } named) recall.Note(named);
        }
        var who = resolver.Resolve(first, last, Math.Max(0, read - 1), read);
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
        var spoken = new List<TextSpan>();
        foreach (var (statement, _) in told)
        {
            if (statement.Source?.Span is { } source) spoken.Add(source);
            if (statement.To?.Span is { } to) spoken.Add(to);
            foreach (var via in statement.Via)
            {
                if (via.Span is { } span) spoken.Add(span);
            }
        }
        spoken.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        foreach (var span in spoken) Resolve(span);
        Speaker Known(Speaker speaker) => speaker with { Ref = speaker.Span is { } span ? resolved.GetValueOrDefault(span) : publisher.Id };
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
    public IReadOnlyList<Source> Sources(DateOnly? published) => [.. names.Cast.All.Where(IsSource).Select(i => new Source
    {
        Id = i.Id, Name = i.Name, Kind = i.Kind, Party = i.Party, SpeaksFor = i.SpeaksFor, Roles = RolesOf(i, published), Trace = i.Trace,
    })];

    private bool IsSource(Identity identity) => identity.Speaks || identity == publisher || identity.Type is MentionType.Person or MentionType.Organisation or MentionType.Outlet;

    private static List<string> RolesOf(Identity identity, DateOnly? published) =>
        identity.Roles.Count > 0 || identity.Entity is null || published is not { } day ? identity.Roles : [.. identity.Entity.Roles.Where(r => r.From <= day && day <= r.To).Select(r => r.Name)];

    /// <summary>A channel: an outlet of the data, of its own kind and side; of another one nothing is known.</summary>
    private Identity ChannelOf(string name)
    {
        var outlet = name.StartsWith('@') ? lexicon.Entities.ByHandle.GetValueOrDefault(name[1..].ToLowerInvariant())
            : lexicon.Entities.Find(name)?.Entities.FirstOrDefault(e => e.Type is MentionType.Outlet);
        if (outlet is not null) return names.Cast.Of(outlet, null);
        var id = name.StartsWith('@') ? name.ToLowerInvariant() : Slug.Of(name) is { Length: > 0 } slug ? slug : SourceKind.Channel;
        return names.Cast.Find(id) ?? names.Cast.Add(new Identity { Id = id, Name = name, Kind = SourceKind.Channel, Trace = new Trace("source.channel") });
    }

    /// <summary>The publisher among those the text names, or apart from them.</summary>
    private Identity PublisherOf(string? name)
    {
        var id = name is null ? "" : Slug.Of(name);
        var known = name is null ? null : names.Cast.Find(id);
        foreach (var mention in names.Mentions)
        {
            if (known is not null || name is null) break;
            if (mention.Who is { Type: MentionType.Organisation or MentionType.Outlet } who && text.SpanOf(mention.First, mention.End - 1) is var span
                && span.Length == name.Length && text.Text.AsSpan(span.Start, span.Length).SequenceEqual(name)) known = who;
        }
        if (known is null)
        {
            return names.Cast.Add(new Identity
            {
                Id = names.Cast.Unique(id.Length == 0 ? SourceKind.Publisher : id), Name = name ?? SourceKind.Publisher, Kind = SourceKind.Publisher, Party = "none", SpeaksFor = "independent",
                Trace = new Trace("source.publisher"),
            });
        }
        known.Kind = SourceKind.Publisher;
        return known;
    }
}
