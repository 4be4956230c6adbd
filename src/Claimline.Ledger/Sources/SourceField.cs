namespace Claimline.Ledger.Sources;

/// <summary>What a reviewer can tell of a source. Of each the decision that came last holds; of handles and roles all do.</summary>
public enum SourceField
{
    Name,
    Kind,

    /// <summary>A party's id, "none" (known to be no party) or "unknown".</summary>
    Party,

    /// <summary>One of <see cref="SourceTerms.SpeaksFor"/>, or "unknown".</summary>
    SpeaksFor,
    Nationality,
    Language,
    Owner,

    /// <summary>Sources of one origin group are not independent of one another; a source's key names its own.</summary>
    Origin,

    /// <summary>Of a channel, as "@name".</summary>
    Handle,
    Role,

    /// <summary>Who checked it.</summary>
    Checked,

    /// <summary>One of <see cref="SourceTerms.Reliabilities"/>.</summary>
    Reliability,
}
