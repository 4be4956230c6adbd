using Claimline.Bench;

// usage: Claimline.Bench [speed] [hostile] [program]; without names, all.
var chosen = args.Length == 0 ? ["speed", "hostile", "program"] : args;
var texts = BenchTexts.Load();
Console.WriteLine($"{texts.Documents.Count} documents of {texts.From}, {texts.Words:N0} words, {texts.Documents.Sum(d => (long)d.Text.Length) / 1e6:0.0} million characters; {Environment.ProcessorCount} cores");
if (chosen.Contains("speed")) Speed.Run(texts);
if (chosen.Contains("hostile")) Hostile.Run();
if (chosen.Contains("program")) WholeProgram.Run(texts);
