using Claimline.Cli;

ShippedData.BeginFor(args);
return CommandLineTool.Run(args, Terminal.OfProcess());
