namespace Claimline.Publish.Editing;

/// <summary>A sentence of an editor's file.</summary>
/// <param name="Line">Where it ends.</param>
public sealed record EditedSentence(string Text, int Line)
{
    /// <summary>What it rests on: ids of claims ("7q2mk4"), and of statements with their document ("3f2a91c4/s3").</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>It repeats what has its note elsewhere.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Why the editor sets aside a warning.</summary>
    public string? Override { get; init; }
}
