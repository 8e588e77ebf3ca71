import type { Handlers } from "../../protocol/rpc";
import type { Session } from "./Session";

/** What answers each request at the worker's end of a port: the session's method of that name. */
export function sessionHandlers(session: Session): Handlers {
  return {
    load: (params) => session.load(params),
    train: (params) => session.train(params),
    pause: (params) => session.pause(params),
    step: (params) => session.step(params),
    setLearningRate: (params) => session.setLearningRate(params),
    decisionMaps: (params) => session.decisionMaps(params),
    predict: (params) => session.predict(params),
    explore: (params) => session.explore(params),
    slopeOf: (params) => session.slopeOf(params),
    inspect: (params) => session.inspect(params),
    editParameter: (params) => session.editParameter(params),
    networkParameters: (params) => session.networkParameters(params),
    setParameters: (params) => session.setParameters(params),
    explainWeight: (params) => session.explainWeight(params),
    checkGradient: (params) => session.checkGradient(params),
    cancelCheck: (params) => session.cancelCheck(params),
    lossMap: (params) => session.lossMap(params),
    lossPoint: (params) => session.lossPoint(params),
    previewStep: (params) => session.previewStep(params),
  };
}
