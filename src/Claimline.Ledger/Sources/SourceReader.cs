using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Sources;

/// <summary>The identities of the sources of one reading.</summary>
internal sealed class SourceReader
{
    private static readonly string[] Unnamed = ["source.noun", "source.phrase"];

    private readonly Reading reading;
    private readonly Outlets outlets;
    private readonly LinkingBounds bounds;
    private readonly Dictionary<string, Source> sources;
    private readonly Dictionary<int, Endnote> notes = [];

    /// <summary>Channels by the sources of statements that one link alone stands behind.</summary>
    private readonly ILookup<string, Outlets.Channel> linked;

    public SourceReader(Reading reading, Outlets outlets, LinkingBounds bounds)
    {
        this.reading = reading;
        this.outlets = outlets;
        this.bounds = bounds;
        sources = reading.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var note in reading.Endnotes) notes.TryAdd(note.Number, note);
        linked = reading.Statements.Where(s => s.Source?.Ref is not null).Select(s => (Source: s.Source!.Value.Ref!, Channels: ChannelsOf(s)))
            .Where(s => s.Channels.Count == 1).ToLookup(s => s.Source, s => s.Channels[0], StringComparer.Ordinal);
    }

    /// <summary>Who speaks in a statement; a hedge without owner is nobody, apart for each statement.</summary>
    public SourceIdentity Of(Statement statement) => statement.Source?.Ref is { } id && sources.TryGetValue(id, out var source) ? Of(source, statement) : Nobody(statement);

    /// <summary>Whom the statement leans on.</summary>
    public IReadOnlyList<SourceIdentity> ViaOf(Statement statement) =>
        [.. statement.Via.Where(v => v.Ref is not null).Select(v => sources.TryGetValue(v.Ref!, out var source) ? Of(source, null) : null).OfType<SourceIdentity>()];

    /// <summary>Links of the endnotes behind a statement.</summary>
    public IReadOnlyList<string> UrlsOf(Statement statement) =>
        [.. (statement.Citations.Count > 0 ? statement.Citations : statement.InheritedCitations).SelectMany(n => notes.TryGetValue(n, out var note) ? note.Urls : []).Distinct(StringComparer.Ordinal)];

    private SourceIdentity Of(Source source, Statement? statement)
    {
        // A document that does not name its publisher: whoever it is, it need not be that of another one.
        var named = !Unnamed.Contains(source.Trace.Rule, StringComparer.Ordinal) && !(source.Kind is "publisher" && source.Id == source.Kind);
        var isClass = !named && !char.IsAsciiDigit(source.Id[^1]);
        var body = named ? null : BodyOf(source);
        var identity = new SourceIdentity
        {
            Key = named ? source.Id : $"{reading.Document.Sha256}#{source.Id}",
            Name = source.Name, Kind = source.Kind, Party = source.Party, SpeaksFor = source.SpeaksFor, Roles = source.Roles, IsNamed = named, IsClass = isClass,
            IsInsider = !named && source.Kind is ("unspecified" or "insider-source") && source.Party is not (null or "none") && (HasInsiderWord(source) || body is { SpeaksFor: "official" }),
            Body = body?.Id,
        };
        if (named || isClass || statement is null || source.Kind is "evidence") return identity;
        var channels = ChannelsOf(statement);
        // Without a note of its own it is who the text links it to elsewhere.
        if (statement.Citations.Count + statement.InheritedCitations.Count == 0) channels = linked[source.Id].Distinct().Take(2).ToList() is [var elsewhere] ? [elsewhere] : [];
        return channels switch
        {
            [] => identity,
            [var only] when bounds.ChannelKinds.Contains(source.Kind, StringComparer.Ordinal) => Known(identity with { Key = only.Key, Name = only.Name, IsNamed = true, Candidates = [only.Key] }, only),
            _ => identity with { Candidates = [.. channels.Select(c => c.Key)] },
        };
    }

    // "A source" or "a channel" with a link to one that the data know is what they tell of it.
    private static SourceIdentity Known(SourceIdentity identity, Outlets.Channel channel) => identity.Kind is not ("unspecified" or "telegram-channel") || channel.Kind is null
        ? identity
        : identity with { Kind = channel.Kind, SpeaksFor = channel.SpeaksFor, Party = channel.Side is null || channel.Side.Any(char.IsAsciiLetterUpper) ? identity.Party : channel.Side };

    private List<Outlets.Channel> ChannelsOf(Statement statement) => [.. UrlsOf(statement).Select(outlets.Of).OfType<Outlets.Channel>().Distinct().OrderBy(c => c.Key, StringComparer.Ordinal)];

    private bool HasInsiderWord(Source source) => Folded.Of($"{source.Name} {source.Id}").Split(' ').Any(w => bounds.Insiders.Contains(w, StringComparer.Ordinal));

    /// <summary>"Sources within the service": the unnamed source's id begins with that of a named one.</summary>
    private Source? BodyOf(Source source) =>
        sources.Values.Where(body => body.Id != source.Id && !Unnamed.Contains(body.Trace.Rule, StringComparer.Ordinal) && source.Id.StartsWith(body.Id + "-", StringComparison.Ordinal)).MaxBy(body => body.Id.Length);

    private SourceIdentity Nobody(Statement statement) => new()
    {
        Key = $"{reading.Document.Sha256}#{statement.Id}", Name = "not named", Kind = "unattributed", IsClass = true,
    };
}
