using System.Globalization;
using Claimline.Bench;

// usage: Claimline.Bench [speed] [intake] [hostile] [program]; without names, all but intake. Or: ledger FILE [STATEMENTS], a million unless told, which takes minutes and 3 GB.
if (args is ["ledger", var file, ..])
{
    await LedgerScale.RunAsync(file, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1_000_000);
    return;
}
var chosen = args.Length == 0 ? ["speed", "hostile", "program"] : args;
var texts = BenchTexts.Load();
Console.WriteLine($"{texts.Documents.Count} documents of {texts.From}, {texts.Words:N0} words, {texts.Documents.Sum(d => (long)d.Text.Length) / 1e6:0.0} million characters; {Environment.ProcessorCount} cores");
if (chosen.Contains("speed")) Speed.Run(texts);
if (chosen.Contains("intake")) IntakeRates.Run();
if (chosen.Contains("hostile")) Hostile.Run();
if (chosen.Contains("program")) WholeProgram.Run(texts);
