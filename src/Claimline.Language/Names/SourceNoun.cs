namespace Claimline.Language.Names;

/// <summary>A noun for a source without a name ("milblogger", "geolocated footage").</summary>
/// <param name="Phrase">The noun as listed, "Telegram channel".</param>
/// <param name="Lemma">Word id of the noun that stands for it and its like; two nouns may mean the same source where these agree.</param>
internal sealed record SourceNoun(string Phrase, Grammatical Number, string Kind, Gender Gender, int Lemma, DataLine Line);

/// <summary>One speaker, a class that speaks as one, or a mass noun, each mention of which is something new.</summary>
internal enum Grammatical { One, Many, Mass }
