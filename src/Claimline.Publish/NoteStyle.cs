namespace Claimline.Publish;

/// <summary>How endnotes are numbered.</summary>
public enum NoteStyle
{
    /// <summary>One ascending note for every cited sentence, with all its sources.</summary>
    Sentence,

    /// <summary>One number for every source, used wherever it is cited.</summary>
    Source,
}
