namespace Claimline.Ledger.Sources;

/// <summary>One thing that is told of a source by decision.</summary>
public sealed record SourceFact(SourceField Field, string Value)
{
    /// <summary>Of a party, or for whom it speaks: it is not known, whatever texts tell.</summary>
    public const string Unknown = "unknown";

    /// <summary>Who a channel is, and what a source is called, does not depend on the day.</summary>
    internal bool IsTimeless => Field is SourceField.Name or SourceField.Handle;
}
