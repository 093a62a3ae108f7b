// The part of recast-navigation that the bench uses: its own types are written for another way of finding modules.
declare module "recast-navigation" {
  export interface Point {
    x: number;
    y: number;
    z: number;
  }
  export interface NavMesh {
    destroy(): void;
  }
  export interface AgentParams {
    radius: number;
    height: number;
    maxAcceleration: number;
    maxSpeed: number;
    collisionQueryRange: number;
    pathOptimizationRange: number;
    separationWeight: number;
    updateFlags: number;
  }
  export interface CrowdAgent {
    position(): Point;
    requestMoveTarget(point: Point): boolean;
  }
  export class NavMeshQuery {
    constructor(mesh: NavMesh);
    findClosestPoint(point: Point): { point: Point };
    destroy(): void;
  }
  export class Crowd {
    constructor(mesh: NavMesh, options: { maxAgents: number; maxAgentRadius: number });
    addAgent(point: Point, params: AgentParams): CrowdAgent;
    update(seconds: number): void;
    destroy(): void;
  }
  export function init(): Promise<void>;
}

declare module "@recast-navigation/generators" {
  import type { NavMesh } from "recast-navigation";
  export function generateSoloNavMesh(
    positions: readonly number[],
    indices: readonly number[],
    config: Readonly<Record<string, number | readonly (readonly number[])[]>>,
  ): { success: true; navMesh: NavMesh } | { success: false; error: string };
}
