namespace Claimline.Publish.Editing;

/// <summary>A heading, paragraph, item or remark of an editor's file; or the place where how a claim stands is to be printed.</summary>
/// <param name="Id">Of a heading, for links; of a standing, the claim's.</param>
/// <param name="Sentences">Of a standing, the headline that the editor saw.</param>
/// <param name="Line">Where it begins.</param>
public sealed record EditedPart(PartKind Kind, int Level, string? Id, IReadOnlyList<EditedSentence> Sentences, int Line);
