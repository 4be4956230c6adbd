using Claimline.Language;

namespace Claimline.Cli.Evaluation;

/// <summary>Labels that the program's work is scored against: a document's statements, or pairs of statements.</summary>
internal interface IScored
{
    /// <param name="details">Where to print every error; null where they are not to be looked at.</param>
    Scores Score(Analyst analyst, TextWriter? details);
}
