namespace Claimline.Publish;

/// <summary>Words by which a source says that it looked at a part of the front and saw no change.</summary>
/// <param name="Says">"still", "unchanged" or "calm".</param>
/// <param name="Words">Folded, a space on either side.</param>
public sealed record CoverageRule(string Says, string Words);
