namespace Claimline.Ledger.Copies;

/// <summary>A place where a copy says something else than the text it goes back to, by a number or a negation.</summary>
/// <param name="What">"number" or "negation".</param>
/// <param name="Was">The words of the first text; empty where the copy added some.</param>
/// <param name="Is">The words of the copy; empty where it left some out.</param>
/// <param name="At">Where in the copy, in UTF-16 code units.</param>
public sealed record TextChange(string What, string Was, string Is, int At);
