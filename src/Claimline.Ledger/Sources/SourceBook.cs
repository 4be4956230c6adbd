namespace Claimline.Ledger.Sources;

/// <summary>
/// All decisions on sources known at an instant, as they act on identities that were read: who is one with whom, and what holds of a source on a day.
/// A function of the decisions in the order of their numbers; a decision may name a source before any text does.
/// </summary>
public sealed class SourceBook
{
    private readonly List<SourceDecision> inForce = [];
    private readonly HashSet<long> undone = [];
    private readonly Dictionary<string, string> into = new(StringComparer.Ordinal);
    private readonly ILookup<string, (SourceDecision Decision, SourceRuling.Told Told)> told;
    private readonly Func<string, SourceIdentity?> asRead;
    private readonly Dictionary<string, SourceIdentity?> read = new(StringComparer.Ordinal);

    /// <param name="asRead">What texts tell of the source of a key; null where none names it.</param>
    public SourceBook(IEnumerable<SourceDecision> decisions, DateTimeOffset known, Func<string, SourceIdentity?> asRead)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        this.asRead = asRead;
        // From the last on, since one that takes another back may itself be taken back.
        foreach (var decision in decisions.Where(d => d.Known <= known).OrderByDescending(d => d.Number))
        {
            if (undone.Contains(decision.Number)) continue;
            if (decision.Ruling is SourceRuling.Undone back) undone.Add(back.Decision);
            else inForce.Add(decision);
        }
        inForce.Reverse();
        foreach (var decision in inForce) Join(decision.Ruling);
        told = inForce.Where(d => d.Ruling is SourceRuling.Told).Select(d => (Decision: d, Told: (SourceRuling.Told)d.Ruling)).ToLookup(d => d.Told.Source, StringComparer.Ordinal);
    }

    public static SourceBook Empty { get; } = new([], default, static _ => null);

    /// <summary>Decisions that were not taken back, in their order.</summary>
    public IReadOnlyList<SourceDecision> InForce => inForce;

    public bool IsTakenBack(long decision) => undone.Contains(decision);

    /// <summary>Every key that a decision names.</summary>
    public IEnumerable<string> Keys => into.Keys.Concat(into.Values).Concat(told.Select(t => t.Key)).Distinct(StringComparer.Ordinal);

    /// <summary>The key that a handle has where no outlet of the data has it.</summary>
    public static string KeyOfHandle(string handle) => $"@{handle}";

    /// <summary>The key of the source that a key counts as.</summary>
    public string KeyOf(string key)
    {
        while (into.TryGetValue(key, out var next)) key = next;
        return key;
    }

    /// <summary>Whether a source was onboarded, so that it is one before any text names it.</summary>
    public bool IsOnboarded(string key) => told[key].Any(t => t.Told.IsNew);

    /// <summary>The facts that hold of a source on a day (of one that is another, those of the other), each with its decision; of one field the last counts, but of handles and roles all.</summary>
    public IEnumerable<(SourceFact Fact, SourceDecision Decision)> Facts(string key, DateOnly day) =>
        told[KeyOf(key)].SelectMany(t => t.Told.Facts.Where(f => t.Told.Holds(f, day)).Select(f => (f, t.Decision)));

    /// <summary>Who speaks, by all that was decided, where a text has <paramref name="speaker"/> speak on a day.</summary>
    public SourceIdentity Of(SourceIdentity speaker, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        if (inForce.Count == 0) return speaker;
        var key = KeyOf(speaker.Key);
        var identity = key == speaker.Key ? speaker : As(speaker, key);
        if (identity.Candidates.Count > 0) identity = identity with { Candidates = [.. identity.Candidates.Select(KeyOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        foreach (var (fact, _) in Facts(key, day)) identity = With(identity, fact);
        // Several channels that may be meant are of one origin where they are of one group.
        return identity.Candidates.Count > 0 && !identity.IsNamed
            ? identity with { Origin = string.Join('+', identity.Candidates.Select(c => OriginOf(c, day)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) }
            : identity;
    }

    /// <summary>Whether a key is the same source, and the same is decided of it, in both.</summary>
    public bool Agrees(SourceBook other, string key)
    {
        ArgumentNullException.ThrowIfNull(other);
        return KeyOf(key) == other.KeyOf(key) && told[KeyOf(key)].Select(t => t.Decision.Number).SequenceEqual(other.told[KeyOf(key)].Select(t => t.Decision.Number));
    }

    private void Join(SourceRuling ruling)
    {
        switch (ruling)
        {
            case SourceRuling.Merged(var from, var to):
                Join(from, to);
                break;
            case SourceRuling.Alias(var to, var from):
                Join(from, to);
                break;
            case SourceRuling.Told facts:
                foreach (var handle in facts.Facts.Where(f => f.Field is SourceField.Handle)) Join(handle.Value, facts.Source);
                break;
        }
    }

    // A circle would make nobody of both.
    private void Join(string from, string to)
    {
        for (var at = to; ; at = into[at])
        {
            if (at == from) return;
            if (!into.ContainsKey(at)) break;
        }
        into[from] = to;
    }

    /// <summary>A source that is another has the other's name and kind, and its side where that is known.</summary>
    private SourceIdentity As(SourceIdentity speaker, string key)
    {
        if (!read.TryGetValue(key, out var other)) read[key] = other = asRead(key);
        return speaker with
        {
            Key = key, IsNamed = true, IsClass = false, IsInsider = false, Candidates = [],
            Name = other?.Name ?? speaker.Name, Kind = other?.Kind ?? speaker.Kind, Party = other?.Party ?? speaker.Party, SpeaksFor = other?.SpeaksFor ?? speaker.SpeaksFor,
        };
    }

    private string OriginOf(string key, DateOnly day) => Facts(key, day).LastOrDefault(f => f.Fact.Field is SourceField.Origin).Fact?.Value ?? key;

    private static SourceIdentity With(SourceIdentity identity, SourceFact fact) => fact.Field switch
    {
        SourceField.Name => identity with { Name = fact.Value },
        SourceField.Kind => identity with { Kind = fact.Value },
        SourceField.Party => identity with { Party = Known(fact), IsInsider = identity.IsInsider && Known(fact) is not (null or "none") },
        SourceField.SpeaksFor => identity with { SpeaksFor = Known(fact) },
        SourceField.Origin => identity with { Origin = fact.Value },
        SourceField.Role => identity with { Roles = [.. identity.Roles, fact.Value] },
        SourceField.Reliability => identity with { Reliability = fact.Value },
        _ => identity,
    };

    private static string? Known(SourceFact fact) => fact.Value == SourceFact.Unknown ? null : fact.Value;
}
