namespace Claimline.Intake.Gazetteers;

/// <summary>A source of places that was imported.</summary>
/// <param name="Places">Number of its rows.</param>
public sealed record GazetteerSource(string Name, int Places, string Licence);
