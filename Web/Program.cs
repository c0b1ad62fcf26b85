using PolicyTraining.Web.Commands;

return await TrainingCommand.RunAsync(args);
