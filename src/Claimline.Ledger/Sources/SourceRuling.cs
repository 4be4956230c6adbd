namespace Claimline.Ledger.Sources;

/// <summary>What a reviewer decides of sources. To record one a source may be named as people do; what is recorded names its key.</summary>
public abstract record SourceRuling
{
    private SourceRuling()
    {
    }

    /// <summary>Facts on one source, for what it says on the days from the first to the last, both included; for all days where none is given.</summary>
    /// <param name="IsNew">It is onboarded: <paramref name="Source"/> is its name, and its kind is among the facts.</param>
    public sealed record Told(string Source, IReadOnlyList<SourceFact> Facts, DateOnly? From, DateOnly? Until, bool IsNew = false) : SourceRuling
    {
        internal bool Holds(SourceFact fact, DateOnly day) => fact.IsTimeless || (IsNew && fact.Field is SourceField.Kind) || (!(day < From) && !(day > Until));
    }

    /// <summary>One source is another; its key stays an alias of the other's.</summary>
    public sealed record Merged(string Source, string Into) : SourceRuling;

    /// <summary>A name, or a channel's handle, by which a source is called; need not have been heard.</summary>
    public sealed record Alias(string Source, string Name) : SourceRuling;

    /// <summary>Takes an earlier decision on sources back, as if it had never been made; itself one that can be taken back.</summary>
    /// <param name="Decision">The earlier one's number.</param>
    public sealed record Undone(long Decision) : SourceRuling;
}
